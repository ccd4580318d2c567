namespace ContactAppointment.Application.Common.Exceptions;

/// <summary>Handling an event failed in a way that may pass. The message is fit for those whose event it is.</summary>
public sealed class PutOffException(string message, Exception? inner = null) : Exception(message, inner);
