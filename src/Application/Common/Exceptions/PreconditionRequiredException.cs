namespace ContactAppointment.Application.Common.Exceptions;

/// <summary>The organization wants every change to say which state it is about, and this one did not: the API answers 428.</summary>
public sealed class PreconditionRequiredException()
    : Exception("Your organization's settings ask for If-Match with every change: send the ETag of what you have read.");
