using ContactAppointment.Application.AccessTokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactAppointment.Infrastructure.AccessTokens;

internal sealed class AccessTokenConfiguration : IEntityTypeConfiguration<AccessToken>
{
    private const int HashLength = 64; // SHA-256 in hexadecimal digits
    private const int ScopeMaxLength = 20;

    public void Configure(EntityTypeBuilder<AccessToken> builder)
    {
        builder.ToTable("access_tokens");
        builder.Property(t => t.Name).HasMaxLength(AccessTokenDto.NameMaxLength);
        builder.Property(t => t.Hash).HasMaxLength(HashLength);
        builder.Property(t => t.Scope).HasConversion<string>().HasMaxLength(ScopeMaxLength);
        builder.HasIndex(t => t.Hash).IsUnique();
        builder.HasIndex(t => t.Uuid).IsUnique();
        builder.HasIndex(t => new { t.OrganizationUuid, t.Id });
    }
}
