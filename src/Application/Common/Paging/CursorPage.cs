namespace ContactAppointment.Application.Common.Paging;

/// <summary>A page of a list that stays complete and without repeats while rows come and go.</summary>
/// <param name="Next">Where the next page starts, or null on the last.</param>
/// <param name="Previous">Where the page before starts, or null on the first.</param>
/// <param name="Results">The rows.</param>
public sealed record CursorPage<T>(string? Next, string? Previous, IReadOnlyList<T> Results)
{
    /// <summary>The only page of a list with nothing in it.</summary>
    public static CursorPage<T> Empty { get; } = new(null, null, []);

    /// <summary>The same page with its rows shown in another form.</summary>
    public CursorPage<TOther> With<TOther>(IReadOnlyList<TOther> results) => new(Next, Previous, results);
}
