using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactAppointment.Infrastructure.Repeats;

internal sealed class IdempotencyKeyConfiguration : IEntityTypeConfiguration<IdempotencyKey>
{
    public const int HashLength = 64; // SHA-256 in hexadecimal digits
    private const int HeaderMaxLength = 200;

    public void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.ToTable("idempotency_keys");
        builder.Property(k => k.Name).HasMaxLength(HashLength);
        builder.Property(k => k.BodyHash).HasMaxLength(HashLength);
        builder.Property(k => k.ContentType).HasMaxLength(HeaderMaxLength);
        builder.Property(k => k.EntityTag).HasMaxLength(HeaderMaxLength);
        builder.HasIndex(k => k.Name).IsUnique();
        builder.HasIndex(k => k.ExpiresAt);
    }
}
