namespace ContactAppointment.Domain.Common;

/// <summary>Where a page of a list sorted by id starts: right after a row, or right before it going backwards.</summary>
/// <param name="Id">The row, which need not be there any more.</param>
/// <param name="IsBackward">Whether the rows before it are wanted, the nearest first.</param>
public sealed record Keyset(int Id, bool IsBackward);
