namespace ContactAppointment.Application.Common.Paging;

/// <summary>A stretch of a list, and how long the whole list is.</summary>
/// <param name="Count">The length of the whole list.</param>
/// <param name="Results">The stretch.</param>
public sealed record OffsetPage<T>(int Count, IReadOnlyList<T> Results);
