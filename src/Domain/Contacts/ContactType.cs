using System.ComponentModel.DataAnnotations;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.History;

namespace ContactAppointment.Domain.Contacts;

/// <summary>A kind of contact that an organization defines for itself, or a global one that all of them see.</summary>
public sealed class ContactType : AggregateRoot, IMayBeGlobal, IRestorable
{
    /// <summary>The error for a type without a name.</summary>
    public const string NameNeededMessage = "A name is needed.";

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
    [NotRecorded]
    [MaxLength(NameMaxLength)]
    public string NameKey { get; private set; } = "";

    /// <inheritdoc/>
    public bool IsGlobal { get; private set; }

    /// <inheritdoc/>
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

    /// <summary>Gives it another name.</summary>
    /// <exception cref="DomainRuleException">The name is empty or too long.</exception>
    public void Rename(string name)
    {
        var text = Text.Of(name, NameMaxLength, "name");
        if (text.Length == 0)
            throw new DomainRuleException(NameNeededMessage, "name");
        Name = text;
        NameKey = KeyOf(text);
    }

    /// <summary>Lets every organization see it.</summary>
    public void Share() => IsGlobal = true;

    /// <summary>Whose it will be when it is withdrawn: of the organization that made it, else of the one that takes it; null where that is none.</summary>
    public Guid? OwnerOnceWithdrawn(Guid? takerUuid) => OrganizationUuid ?? takerUuid;

    /// <summary>Makes it one organization's own: that of the one that made it, or else of the one that takes it.</summary>
    /// <param name="takerUuid">Whose it becomes when no organization made it; null for nobody's.</param>
    /// <exception cref="DomainRuleException">It would be nobody's.</exception>
    public void Withdraw(Guid? takerUuid)
    {
        OrganizationUuid ??=
            OwnerOnceWithdrawn(takerUuid)
            ?? throw new DomainRuleException("A type that no organization made is global, or some organization's.", "is_global");
        IsGlobal = false;
    }

    /// <summary>The form in which names are compared: in any case.</summary>
    public static string KeyOf(string name) => name.Trim().ToLowerInvariant();

    /// <summary>Whether an organization may use it.</summary>
    public bool IsVisibleTo(Guid organizationUuid) => IsGlobal || OrganizationUuid == organizationUuid;

    /// <summary>Takes it out of the bin.</summary>
    public void Restore() => LeaveBin();
}
