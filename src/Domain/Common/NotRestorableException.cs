namespace ContactAppointment.Domain.Common;

/// <summary>What is in the bin cannot come back as things are; somebody has to change those first.</summary>
public sealed class NotRestorableException(string message) : Exception(message);
