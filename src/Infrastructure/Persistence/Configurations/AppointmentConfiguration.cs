using ContactAppointment.Domain.Appointments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactAppointment.Infrastructure.Persistence.Configurations;

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.ToTable("appointments");
        builder.ComplexProperty(
            a => a.Slot,
            slot =>
            {
                slot.Property(s => s.Start).HasColumnName("start_date");
                slot.Property(s => s.End).HasColumnName("end_date");
            }
        );
        builder.Property(a => a.Workflowlevel2Uuids).HasColumnName("workflowlevel2_uuids");
        builder.HasMany(a => a.Notifications).WithOne(n => n.Appointment).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.DrivingTimes).WithOne(t => t.Appointment).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => new { a.OrganizationUuid, a.Id });
        builder.HasIndex(a => new
        {
            a.OrganizationUuid,
            a.Owner,
            a.Id,
        });
        builder.HasIndex(a => new
        {
            a.OrganizationUuid,
            a.ContactUuid,
            a.Id,
        });
        builder.HasIndex(a => new
        {
            a.OrganizationUuid,
            a.SiteprofileUuid,
            a.Id,
        });
    }
}
