using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.PersonalData.ErasePersonalData;

internal sealed class ErasePersonalDataHandler(
    IRepository<Contact> contacts,
    PersonFinder persons,
    PersonEraser eraser,
    IUnitOfWork unitOfWork,
    TimeProvider clock
) : ICommandHandler<ErasePersonalDataCommand, Unit>
{
    public async Task<Unit> HandleAsync(ErasePersonalDataCommand command, CancellationToken ct)
    {
        var contact =
            await contacts.FirstOrDefaultAsync(new ByKeySpec<Contact>(command.Key, bin: BinView.WithBin), ct)
            ?? throw new NotFoundException();
        var person = await persons.FindAsync(contact, ct);
        contact.Erase(await eraser.EraseAsync(person, earlier: [], ct), clock.GetUtcNow());
        contacts.Remove(contact);
        await unitOfWork.SaveChangesAsync(ct);
        return default;
    }
}
