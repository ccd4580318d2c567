using ContactAppointment.Application.Common;
using ContactAppointment.Application.Email;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.RecordBounce;

internal sealed class RecordBounceHandler(
    IRepository<Appointment> appointments,
    IBounceReader reader,
    IMessageIds ids,
    ICaller caller,
    IOrganizationLookup lookup,
    IOrganizationScope scope,
    IUnitOfWork unitOfWork
) : ICommandHandler<RecordBounceCommand, Unit>
{
    private const string NoReportMessage = "This is no delivery-status mail (multipart/report, RFC 3464).";

    public async Task<Unit> HandleAsync(RecordBounceCommand command, CancellationToken ct)
    {
        var report = reader.Read(command.Mail, command.ContentType) ?? throw new DomainRuleException(NoReportMessage);
        if (report is not { Failure: { } failure, MessageIds.Count: > 0 })
            return default;

        await ReachAsync(report.MessageIds, ct);
        var spec = new AppointmentsWithMessagesSpec(scope.Required, report.MessageIds);
        foreach (var appointment in await appointments.ListAsync(spec, ct))
        foreach (var notification in appointment.NotificationsAndBin().Where(n => report.MessageIds.Contains(n.MessageId)))
            notification.MarkBounced(failure);
        await unitOfWork.SaveChangesAsync(ct);
        return default;
    }

    /// <summary>A superuser's report enters the organization whose mail it names: the mail's name begins with the notification's uuid.</summary>
    private async Task ReachAsync(IReadOnlyList<string> messageIds, CancellationToken ct)
    {
        if (!caller.IsSuperuser)
            return;
        foreach (var messageId in messageIds)
        {
            if (
                ids.UuidOf(messageId) is { } uuid
                && await lookup.OrganizationOfAsync<AppointmentNotification>(ResourceKey.Of(uuid), ct) is { } organizationUuid
            )
            {
                scope.Enter(organizationUuid);
                return;
            }
        }
    }
}
