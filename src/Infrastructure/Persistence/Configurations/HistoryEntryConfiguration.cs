using ContactAppointment.Domain.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactAppointment.Infrastructure.Persistence.Configurations;

/// <summary>As few indexes as will do, for every change writes to them: one to read by, one to end by.</summary>
internal sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    private const int KindMaxLength = 10;

    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("history_entries");
        builder.Property(e => e.Kind).HasConversion<string>().HasMaxLength(KindMaxLength);
        builder.HasIndex(e => new
        {
            e.OrganizationUuid,
            e.SubjectUuid,
            e.Id,
        });
        builder.HasIndex(e => e.CreateDate);
    }
}
