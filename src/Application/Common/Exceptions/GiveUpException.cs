namespace ContactAppointment.Application.Common.Exceptions;

/// <summary>Handling an event failed in a way that trying again cannot mend.</summary>
public sealed class GiveUpException(string message, Exception? inner = null) : Exception(message, inner);
