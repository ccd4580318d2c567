using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Infrastructure.Persistence.Lookups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactAppointment.Infrastructure.Persistence.Configurations;

/// <summary>The primary key is the index by which owners are found; the other one follows a deleted owner.</summary>
internal abstract class LookupRowConfiguration<T>(string table, string ownerColumn) : IEntityTypeConfiguration<LookupRow<T>>
    where T : Entity
{
    public void Configure(EntityTypeBuilder<LookupRow<T>> builder)
    {
        builder.ToTable(table);
        builder.Property(r => r.Kind).HasMaxLength(Lookup.KindMaxLength);
        builder.Property(r => r.Value).HasMaxLength(Lookup.ValueMaxLength);
        builder.Property(r => r.OwnerId).HasColumnName(ownerColumn);
        builder.HasKey(r => new
        {
            r.OrganizationUuid,
            r.Kind,
            r.Value,
            r.OwnerId,
        });
        builder.HasOne(r => r.Owner).WithMany().HasForeignKey(r => r.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContactLookupConfiguration() : LookupRowConfiguration<Contact>("contact_lookups", "contact_id");

internal sealed class AppointmentLookupConfiguration() : LookupRowConfiguration<Appointment>("appointment_lookups", "appointment_id");
