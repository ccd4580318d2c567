using ContactAppointment.Domain.Appointments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactAppointment.Infrastructure.Persistence.Configurations;

internal sealed class AppointmentNotificationConfiguration : IEntityTypeConfiguration<AppointmentNotification>
{
    public void Configure(EntityTypeBuilder<AppointmentNotification> builder)
    {
        builder.ToTable("appointment_notifications");
        builder.Ignore(n => n.IsDue).Ignore(n => n.GivenSubject).Ignore(n => n.GivenMessage);
        builder.Ignore(n => n.IsReminder).Ignore(n => n.IsUnderWay).Ignore(n => n.RecipientDomain);
        builder.HasIndex(n => new { n.OrganizationUuid, n.Id });
        builder.HasIndex(n => n.MessageId); // by which a mail that comes back is found
        builder.HasIndex(n => new
        {
            n.OrganizationUuid,
            n.Status,
            n.Id,
        });
        builder.HasIndex(n => new
        {
            n.OrganizationUuid,
            n.NextAttemptAt,
            n.Id,
        });
        builder.HasIndex(n => new
        {
            n.OrganizationUuid,
            n.SentAt,
            n.Id,
        });
    }
}
