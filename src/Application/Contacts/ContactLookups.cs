using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;

namespace ContactAppointment.Application.Contacts;

/// <summary>What must be looked up before a contact can be written: its type, and whether its number and CoreUser are free.</summary>
internal sealed class ContactLookups(IRepository<Contact> contacts, IRepository<ContactType> contactTypes) : IUseCasePart
{
    /// <summary>The type that a caller named by uuid or name; null for none.</summary>
    /// <exception cref="DomainRuleException">There is none that the organization can see.</exception>
    public async Task<ContactType?> FindTypeAsync(string? given, Guid organizationUuid, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(given) ? null : await SeekTypeAsync(given, organizationUuid, ct) ?? throw ContactType.Unknown();

    /// <summary>The same, null also where there is none that the organization can see.</summary>
    public Task<ContactType?> SeekTypeAsync(string given, Guid organizationUuid, CancellationToken ct) =>
        contactTypes.FirstOrDefaultAsync(
            UuidText.TryParse(given.Trim(), out var uuid)
                ? new ByKeySpec<ContactType>(ResourceKey.Of(uuid))
                : new ContactTypesByNameSpec(organizationUuid, given),
            ct
        );

    /// <exception cref="DomainRuleException">Another contact has the number.</exception>
    public async Task CheckNumberIsFreeAsync(Guid organizationUuid, int number, CancellationToken ct)
    {
        if (await contacts.AnyAsync(new ContactByCustomerNumberSpec(organizationUuid, number), ct))
            throw Contact.CustomerNumberTaken();
    }

    /// <exception cref="DomainRuleException">Another contact is this CoreUser.</exception>
    public Task CheckCoreUserIsFreeAsync(Contact contact, Optional<Guid?> given, CancellationToken ct) =>
        given.Value == contact.CoreUserUuid ? Task.CompletedTask : CheckCoreUserIsFreeAsync(contact.OrganizationUuid, given.Value, ct);

    /// <exception cref="DomainRuleException">Another contact is this CoreUser.</exception>
    public async Task CheckCoreUserIsFreeAsync(Guid organizationUuid, Guid? coreUser, CancellationToken ct)
    {
        if (coreUser is { } user && await contacts.AnyAsync(new ContactByCoreUserSpec(organizationUuid, user), ct))
            throw Contact.CoreUserTaken();
    }
}
