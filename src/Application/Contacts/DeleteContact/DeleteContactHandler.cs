using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.Contacts.DeleteContact;

internal sealed class DeleteContactHandler(IRepository<Contact> contacts, IUnitOfWork unitOfWork)
    : ICommandHandler<DeleteContactCommand, Unit>
{
    public async Task<Unit> HandleAsync(DeleteContactCommand command, CancellationToken ct)
    {
        contacts.Remove(await contacts.FirstOrDefaultAsync(new ByKeySpec<Contact>(command.Key), ct) ?? throw new NotFoundException());
        await unitOfWork.SaveChangesAsync(ct);
        return default;
    }
}
