using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.Contacts.UpdateContact;

internal sealed class UpdateContactHandler(
    IRepository<Contact> contacts,
    IOrganizations organizations,
    ContactLookups lookups,
    IUnitOfWork unitOfWork,
    IMapper mapper
) : ICommandHandler<UpdateContactCommand, ContactDto>
{
    public async Task<ContactDto> HandleAsync(UpdateContactCommand command, CancellationToken ct)
    {
        var fields = command.Fields;
        var contact = await contacts.FirstOrDefaultAsync(new ByKeySpec<Contact>(command.Key), ct) ?? throw new NotFoundException();

        if (fields.CustomerId.Value is { } number and > 0 && number != contact.CustomerNumber)
            await RenumberAsync(contact, number, ct);
        await lookups.CheckCoreUserIsFreeAsync(contact, fields.CoreUserUuid, ct);
        if (fields.ContactType.IsGiven || command.Mode == WriteMode.Replace)
            contact.Classify(await lookups.FindTypeAsync(fields.ContactType.Value, contact.OrganizationUuid, ct));
        fields.ApplyTo(contact, command.Mode);

        await unitOfWork.SaveChangesAsync(ct);
        return mapper.Map<ContactDto>(contact);
    }

    private async Task RenumberAsync(Contact contact, int number, CancellationToken ct)
    {
        await lookups.CheckNumberIsFreeAsync(contact.OrganizationUuid, number, ct);
        var organization = await organizations.LockAsync(contact.OrganizationUuid, ct);
        contact.Renumber(organization.TakeCustomerNumber(number));
    }
}
