using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.ContactTypes.UpdateContactType;

internal sealed class UpdateContactTypeHandler(
    IRepository<ContactType> contactTypes,
    IContactTypeCarriers carriers,
    ICaller caller,
    IOrganizationScope scope,
    IUnitOfWork unitOfWork,
    IMapper mapper
) : ICommandHandler<UpdateContactTypeCommand, ContactTypeDto>
{
    public async Task<ContactTypeDto> HandleAsync(UpdateContactTypeCommand command, CancellationToken ct)
    {
        var (fields, mode) = (command.Fields, command.Mode);
        var contactType =
            await contactTypes.FirstOrDefaultAsync(new ByKeySpec<ContactType>(command.Key), ct) ?? throw new NotFoundException();

        if (caller.IsSuperuser)
            await ShareAsync(contactType, mode.Pick(fields.IsGlobal, contactType.IsGlobal, false) == true, ct);
        contactType.Rename(fields.Name.Or(contactType.Name) ?? "");

        await unitOfWork.SaveChangesAsync(ct);
        return mapper.Map<ContactTypeDto>(contactType);
    }

    private async Task ShareAsync(ContactType contactType, bool isGlobal, CancellationToken ct)
    {
        if (isGlobal)
        {
            contactType.Share();
        }
        else if (contactType.IsGlobal)
        {
            await carriers.ReleaseAsync(contactType, contactType.OwnerOnceWithdrawn(scope.Current), ct); // the others will not see it any more
            contactType.Withdraw(scope.Current);
        }
    }
}
