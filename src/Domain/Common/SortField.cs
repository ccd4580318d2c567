namespace ContactAppointment.Domain.Common;

/// <summary>Something that callers can sort a list by, with the columns behind it.</summary>
/// <param name="Name">The contract's name.</param>
/// <param name="Column">What is compared.</param>
/// <param name="Missing">Is true for the rows without a value, which come last in both directions; null where every row has one.</param>
public sealed record SortField<T>(string Name, SortColumn<T> Column, SortColumn<T>? Missing = null);
