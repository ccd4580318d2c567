using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.ContactTypes.DeleteContactType;

internal sealed class DeleteContactTypeHandler(IRepository<ContactType> contactTypes, IContactTypeCarriers carriers, IUnitOfWork unitOfWork)
    : ICommandHandler<DeleteContactTypeCommand, Unit>
{
    public async Task<Unit> HandleAsync(DeleteContactTypeCommand command, CancellationToken ct)
    {
        var contactType =
            await contactTypes.FirstOrDefaultAsync(new ByKeySpec<ContactType>(command.Key), ct) ?? throw new NotFoundException();

        await carriers.ReleaseAsync(contactType, keeperUuid: null, ct);
        contactTypes.Remove(contactType);
        await unitOfWork.SaveChangesAsync(ct);
        return default;
    }
}
