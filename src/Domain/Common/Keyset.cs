namespace ContactAppointment.Domain.Common;

/// <summary>Where a page of a sorted list starts: right after a row, or right before it going backwards.</summary>
/// <param name="Values">What the row had in the columns of the order; it need not be there any more, nor have these values.</param>
/// <param name="IsBackward">Whether the rows before it are wanted, the nearest first.</param>
public sealed record Keyset(IReadOnlyList<object?> Values, bool IsBackward);

/// <summary>A stretch of a sorted list.</summary>
/// <param name="Order">How the list is sorted.</param>
/// <param name="From">Where the stretch starts; null for the beginning of the list.</param>
/// <param name="Count">How many rows at most; null for all.</param>
/// <param name="Bin">Whether it is a list of what is in the bin.</param>
public sealed record ListPage<T>(SortOrder<T> Order, Keyset? From = null, int? Count = null, BinView Bin = BinView.WithoutBin)
    where T : Entity;
