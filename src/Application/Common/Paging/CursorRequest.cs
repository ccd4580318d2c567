namespace ContactAppointment.Application.Common.Paging;

/// <summary>Which page of a list is wanted.</summary>
/// <param name="PageSize">How many rows at most; null for the whole list.</param>
/// <param name="Cursor">Where it starts, from an earlier page; null for the beginning.</param>
/// <param name="Ordering">What the list is sorted by, in the contract's words; null for its default.</param>
public sealed record CursorRequest(int? PageSize = null, string? Cursor = null, string? Ordering = null)
{
    /// <summary>Whether what is in the bin is wanted.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>The size of a page when none is asked for.</summary>
    public const int DefaultPageSize = 30;

    /// <summary>The largest page; who asks for more gets this.</summary>
    public const int MaxPageSize = 2000;
}
