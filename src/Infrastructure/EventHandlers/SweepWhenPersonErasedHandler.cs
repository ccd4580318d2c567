using ContactAppointment.Application.Common;
using ContactAppointment.Application.Email;
using ContactAppointment.Application.PersonalData;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.Infrastructure.Persistence;

namespace ContactAppointment.Infrastructure.EventHandlers;

/// <summary>
/// Deletes the mails of an erased person from the pickup folder and the remains from the store's files: at once, and once more when all has
/// ended that others had begun before, with whatever that left of the person.
/// </summary>
internal sealed class SweepWhenPersonErasedHandler(
    PersonEraser eraser,
    IPickedUpMails mails,
    IStoreRemains remains,
    IUnitOfWork unitOfWork,
    ConflictRetry retry,
    HandlingOutcome outcome,
    TimeProvider clock
) : IDomainEventHandler<PersonErased>
{
    public async Task HandleAsync(PersonErased domainEvent, CancellationToken ct)
    {
        var isOver = domainEvent.IsOver(clock.GetUtcNow());
        foreach (var uuid in domainEvent.Uuids)
            mails.Delete(uuid);
        if (isOver)
            await retry.ExecuteAsync(token => EraseLateOnesAsync(domainEvent, token), ct);
        await remains.EraseAsync(ct);
        if (!isOver)
            outcome.DueAt = domainEvent.At + PersonErased.Aftermath;
    }

    private async Task<Unit> EraseLateOnesAsync(PersonErased erased, CancellationToken ct)
    {
        var late = await eraser.EraseAsync(new Person(erased.OrganizationUuid, erased.ContactUuid, []), erased.Uuids, ct);
        foreach (var uuid in late)
            mails.Delete(uuid);
        await unitOfWork.SaveChangesAsync(ct);
        return default;
    }
}
