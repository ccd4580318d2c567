using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.Unsubscribing.DeleteUnsubscribedAddress;

internal sealed class DeleteUnsubscribedAddressHandler(IRepository<UnsubscribedAddress> addresses, IUnitOfWork unitOfWork)
    : ICommandHandler<DeleteUnsubscribedAddressCommand, Unit>
{
    public async Task<Unit> HandleAsync(DeleteUnsubscribedAddressCommand command, CancellationToken ct)
    {
        addresses.Remove(
            await addresses.FirstOrDefaultAsync(new ByKeySpec<UnsubscribedAddress>(command.Key), ct) ?? throw new NotFoundException()
        );
        await unitOfWork.SaveChangesAsync(ct);
        return default;
    }
}
