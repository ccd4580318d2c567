using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.ContactTypes.RestoreContactType;

internal sealed class RestoreContactTypeHandler(
    IRepository<ContactType> contactTypes,
    IContactTypeCarriers carriers,
    IMapper mapper,
    IUnitOfWork unitOfWork
) : ICommandHandler<RestoreContactTypeCommand, ContactTypeDto>
{
    public async Task<ContactTypeDto> HandleAsync(RestoreContactTypeCommand command, CancellationToken ct)
    {
        var contactType =
            await contactTypes.FirstOrDefaultAsync(new ByKeySpec<ContactType>(command.Key, bin: BinView.BinOnly), ct)
            ?? throw new NotFoundException();

        await carriers.ReleaseAsync(contactType, keeperUuid: null, ct); // who was given it while it was being deleted
        contactType.Restore();

        await unitOfWork.SaveChangesAsync(ct);
        return mapper.Map<ContactTypeDto>(contactType);
    }
}
