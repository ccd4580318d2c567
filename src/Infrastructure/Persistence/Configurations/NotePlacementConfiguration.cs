using ContactAppointment.Domain.Appointments;
using ContactAppointment.Infrastructure.Persistence.Bins;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactAppointment.Infrastructure.Persistence.Configurations;

internal sealed class NotePlacementConfiguration : IEntityTypeConfiguration<NotePlacement>, IUniqueRules
{
    private const string TypeIndex = "ix_note_placements_type";

    public IEnumerable<UniqueRule> Rules => [new(TypeIndex, () => AppointmentNote.TypeTaken("type"))];

    public void Configure(EntityTypeBuilder<NotePlacement> builder)
    {
        builder.ToTable("note_placements");
        builder.Property<int>("AppointmentId");
        builder.Property<int>("NoteId");
        builder.HasKey("AppointmentId", "NoteId");
        builder.HasOne(p => p.Appointment).WithMany(a => a.NotePlacements).HasForeignKey("AppointmentId").OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(p => p.Note).WithMany(n => n.Placements).HasForeignKey("NoteId").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex("AppointmentId", nameof(NotePlacement.Type)).IsUnique().HasFilter(BinIndexes.OutOfBin).HasDatabaseName(TypeIndex);
    }
}
