using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;

namespace ContactAppointment.Application.Email.PickedUp;

internal sealed class GetPickedUpMailHandler(IPickedUpMails mails, PickedUpReach reach) : IQueryHandler<GetPickedUpMailQuery, ReadableMail>
{
    public async Task<ReadableMail> HandleAsync(GetPickedUpMailQuery query, CancellationToken ct)
    {
        if (!(await reach.SeenAsync([query.Uuid], ct)).Contains(query.Uuid))
            throw new NotFoundException();
        return await mails.FindAsync(query.Uuid, ct) ?? throw new NotFoundException();
    }
}
