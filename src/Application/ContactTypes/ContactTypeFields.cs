using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.ContactTypes;

/// <summary>What a caller may say of a contact type.</summary>
public sealed record ContactTypeFields
{
    /// <summary>Its name; required.</summary>
    /// <example>Tenant</example>
    public Optional<string?> Name { get; init; }

    /// <summary>Whether every organization sees it; false when left out. Only a superuser has a say in it, from others it is ignored.</summary>
    /// <example>false</example>
    public Optional<bool?> IsGlobal { get; init; }
}
