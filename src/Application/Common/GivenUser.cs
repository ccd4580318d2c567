using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common;

/// <summary>Whom a filter names: somebody by uuid, or whoever calls.</summary>
/// <param name="Uuid">The uuid; null for the caller.</param>
public readonly record struct GivenUser(Guid? Uuid)
{
    /// <summary>What callers write for themselves.</summary>
    public const string Me = "me";

    /// <summary>The error for what is neither.</summary>
    public const string InvalidMessage = $"Enter {Me} or a uuid.";

    /// <summary>Reads <c>me</c> or a uuid.</summary>
    public static bool TryParse(string text, out GivenUser user)
    {
        var isUuid = UuidText.TryParse(text, out var uuid);
        user = new GivenUser(isUuid ? uuid : null);
        return isUuid || text == Me;
    }

    /// <exception cref="InputException">The caller is meant, and its token names no user.</exception>
    internal Guid UuidFor(ICaller caller, string field) =>
        Uuid ?? caller.UserUuid ?? throw new InputException(field, "Your token names no user, so there is no such person.");
}
