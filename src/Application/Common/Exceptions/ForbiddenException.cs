namespace ContactAppointment.Application.Common.Exceptions;

/// <summary>The caller is known but may not do this: the API answers 403.</summary>
public sealed class ForbiddenException(string message) : Exception(message)
{
    /// <summary>The refusal of a write whose token names no organization.</summary>
    public static ForbiddenException NoOrganization() => new("The token names no organization.");
}
