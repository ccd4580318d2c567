namespace ContactAppointment.Application.Common.Exceptions;

/// <summary>The entity is no longer at the version that the caller has seen: the API answers 412, and nothing was changed.</summary>
public sealed class PreconditionFailedException() : Exception("The resource was changed since you read it.");
