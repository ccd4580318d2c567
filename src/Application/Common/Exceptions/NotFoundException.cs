namespace ContactAppointment.Application.Common.Exceptions;

/// <summary>There is no such resource, or none that the caller may know of: the API answers 404 alike.</summary>
public sealed class NotFoundException() : Exception("There is no such resource.");
