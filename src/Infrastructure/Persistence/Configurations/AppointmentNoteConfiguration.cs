using ContactAppointment.Domain.Appointments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactAppointment.Infrastructure.Persistence.Configurations;

internal sealed class AppointmentNoteConfiguration : IEntityTypeConfiguration<AppointmentNote>
{
    public void Configure(EntityTypeBuilder<AppointmentNote> builder)
    {
        builder.ToTable("appointment_notes");
        builder.HasIndex(n => new { n.OrganizationUuid, n.Id });
    }
}
