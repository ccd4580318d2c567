using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.Contacts.RestoreContact;

internal sealed class RestoreContactHandler(IRepository<Contact> contacts, ContactLookups lookups, IMapper mapper, IUnitOfWork unitOfWork)
    : ICommandHandler<RestoreContactCommand, ContactDto>
{
    public async Task<ContactDto> HandleAsync(RestoreContactCommand command, CancellationToken ct)
    {
        var contact =
            await contacts.FirstOrDefaultAsync(new ByKeySpec<Contact>(command.Key, bin: BinView.BinOnly), ct)
            ?? throw new NotFoundException();
        await CheckIsFreeAsync(contact, ct);

        contact.Restore();

        await unitOfWork.SaveChangesAsync(ct);
        return mapper.Map<ContactDto>(contact);
    }

    /// <summary>Its number and its CoreUser were free while it lay in the bin.</summary>
    private async Task CheckIsFreeAsync(Contact contact, CancellationToken ct)
    {
        try
        {
            await lookups.CheckNumberIsFreeAsync(contact.OrganizationUuid, contact.CustomerNumber, ct);
            await lookups.CheckCoreUserIsFreeAsync(contact.OrganizationUuid, contact.CoreUserUuid, ct);
        }
        catch (DomainRuleException taken)
        {
            throw new NotRestorableException(taken.Message);
        }
    }
}
