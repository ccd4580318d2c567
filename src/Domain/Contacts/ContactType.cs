using System.ComponentModel.DataAnnotations;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts;

/// <summary>A kind of contact that an organization defines for itself, or a global one that all of them see.</summary>
public sealed class ContactType : AggregateRoot
{
    /// <summary>The longest name, in code points.</summary>
    public const int NameMaxLength = 128;

    /// <summary>The global types that exist from the start, with the uuids they have in every installation.</summary>
    public static readonly IReadOnlyList<(Guid Uuid, string Name)> Standard =
    [
        (new Guid("0199f4a0-0000-7000-8000-000000000001"), "Customer"),
        (new Guid("0199f4a0-0000-7000-8000-000000000002"), "Supplier"),
        (new Guid("0199f4a0-0000-7000-8000-000000000003"), "Producer"),
        (new Guid("0199f4a0-0000-7000-8000-000000000004"), "Personnel"),
    ];

    private ContactType() { } // for EF Core; new ones come from the factories

    /// <summary>Its name.</summary>
    [MaxLength(NameMaxLength)]
    public string Name { get; private set; } = "";

    /// <summary>The name in lower case, by which it is found in any case.</summary>
    [MaxLength(NameMaxLength)]
    public string NameKey { get; private set; } = "";

    /// <summary>Whether every organization sees it.</summary>
    public bool IsGlobal { get; private set; }

    /// <summary>The organization that made it; null for the standard types.</summary>
    public Guid? OrganizationUuid { get; private set; }

    /// <summary>The error for a type that does not exist, or that the organization cannot see: the two are told alike.</summary>
    public static DomainRuleException Unknown() => new("There is no such contact type.", "contact_type");

    /// <summary>Makes an organization's own type.</summary>
    /// <exception cref="DomainRuleException">The name is empty or too long.</exception>
    public static ContactType Define(Guid organizationUuid, string name)
    {
        var type = new ContactType { OrganizationUuid = organizationUuid };
        type.Rename(name);
        return type;
    }

    /// <summary>Makes a type that every organization sees, under a uuid known beforehand.</summary>
    public static ContactType DefineStandard(Guid uuid, string name)
    {
        var type = new ContactType { Uuid = uuid, IsGlobal = true };
        type.Rename(name);
        return type;
    }

    /// <summary>Gives it another name.</summary>
    /// <exception cref="DomainRuleException">The name is empty or too long.</exception>
    public void Rename(string name)
    {
        Name = Text.Of(name, NameMaxLength, "name");
        NameKey = KeyOf(Name);
        if (Name.Length == 0)
            throw new DomainRuleException("A name is needed.", "name");
    }

    /// <summary>The form in which names are compared: in any case.</summary>
    public static string KeyOf(string name) => name.Trim().ToLowerInvariant();

    /// <summary>Whether an organization may use it.</summary>
    public bool IsVisibleTo(Guid organizationUuid) => IsGlobal || OrganizationUuid == organizationUuid;
}
