namespace ContactAppointment.Application.Common;

/// <summary>The result of a command that has nothing to tell.</summary>
public readonly record struct Unit;
