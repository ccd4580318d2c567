using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.Contacts.CreateContact;

internal sealed class CreateContactHandler(
    IRepository<Contact> contacts,
    IOrganizations organizations,
    ContactLookups lookups,
    IOrganizationScope scope,
    IUnitOfWork unitOfWork,
    IMapper mapper
) : ICommandHandler<CreateContactCommand, ContactDto>
{
    public async Task<ContactDto> HandleAsync(CreateContactCommand command, CancellationToken ct)
    {
        var fields = command.Fields;
        var organization = await organizations.LockAsync(scope.Required, ct);
        var wanted = fields.CustomerId.Value is { } given and > 0 ? given : (int?)null;
        if (wanted is { } number)
            await lookups.CheckNumberIsFreeAsync(organization.Uuid, number, ct);

        var contact = Contact.Register(organization.Uuid, organization.TakeCustomerNumber(wanted), fields.NewName());
        await lookups.CheckCoreUserIsFreeAsync(contact, fields.CoreUserUuid, ct);
        contact.Classify(await lookups.FindTypeAsync(fields.ContactType.Value, organization.Uuid, ct));
        fields.ApplyTo(contact, WriteMode.Replace);

        contacts.Add(contact);
        await unitOfWork.SaveChangesAsync(ct);
        return mapper.Map<ContactDto>(contact);
    }
}
