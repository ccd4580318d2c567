using System.ComponentModel.DataAnnotations;
using Ardalis.GuardClauses;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Domain.Organizations;

/// <summary>An address that wants no more reminders of an organization. Its other mails still go out.</summary>
public sealed class UnsubscribedAddress : AggregateRoot, IBelongsToOrganization
{
    private UnsubscribedAddress() { } // for EF Core; new ones come from Of

    /// <inheritdoc/>
    public Guid OrganizationUuid { get; private set; }

    /// <summary>The address, folded (<see cref="EmailAddress.ComparableOf"/>).</summary>
    [MaxLength(EmailAddress.MaxFoldedLength)]
    public string Address { get; private set; } = "";

    /// <summary>Notes that an address wants no more reminders.</summary>
    /// <exception cref="DomainRuleException">It is no e-mail address.</exception>
    public static UnsubscribedAddress Of(Guid organizationUuid, string address) =>
        new()
        {
            OrganizationUuid = Guard.Against.Default(organizationUuid),
            Address = EmailAddress.ComparableOf(EmailAddress.Parse(address, "address")),
        };

    /// <summary>Says that it is deleted as a person's data.</summary>
    public void Erase() => MarkErased();
}
