using ContactAppointment.Domain.Appointments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactAppointment.Infrastructure.Persistence.Configurations;

internal sealed class DrivingTimeConfiguration : IEntityTypeConfiguration<DrivingTime>
{
    public void Configure(EntityTypeBuilder<DrivingTime> builder)
    {
        builder.ToTable("appointment_driving_times");
        builder.Property(t => t.Distance).HasPrecision(5, 2);
        builder.HasIndex(t => new { t.OrganizationUuid, t.Id });
    }
}
