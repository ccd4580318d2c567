namespace ContactAppointment.Application.Common.Exceptions;

/// <summary>The caller is known but may not do this: the API answers 403.</summary>
public sealed class ForbiddenException(string message) : Exception(message)
{
    /// <summary>The refusal of a write whose token names no organization.</summary>
    public static ForbiddenException NoOrganization() => new("The token names no organization.");

    /// <summary>The refusal to change what every organization sees.</summary>
    public static ForbiddenException Global() => new("Only a superuser may change what is global.");

    /// <summary>The refusal of what only administrators do.</summary>
    public static ForbiddenException NotAdministrator() => new("Only an administrator may do this.");
}
