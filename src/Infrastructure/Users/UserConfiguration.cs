using ContactAppointment.Application.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactAppointment.Infrastructure.Users;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>, IEntityTypeConfiguration<IdentityUserLogin<int>>
{
    public const int IssuerMaxLength = ShortTextMaxLength;
    public const int SubjectMaxLength = LongTextMaxLength;

    private const int ShortTextMaxLength = 100;
    private const int LongTextMaxLength = 256;

    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");
        builder.HasIndex(u => u.Uuid).IsUnique();
        builder.HasIndex(u => u.NormalizedUserName).IsUnique();
        builder.Property(u => u.UserName).HasMaxLength(IUserAccounts.UserNameMaxLength).IsRequired();
        builder.Property(u => u.NormalizedUserName).HasMaxLength(IUserAccounts.UserNameMaxLength).IsRequired();
        builder.Property(u => u.Role).HasConversion<string>().HasMaxLength(ShortTextMaxLength);
        builder.Property(u => u.PasswordHash).HasMaxLength(LongTextMaxLength);
        builder.Property(u => u.SecurityStamp).HasMaxLength(ShortTextMaxLength);
        builder.Property(u => u.ConcurrencyStamp).HasMaxLength(ShortTextMaxLength).IsConcurrencyToken();
        builder.Ignore(u => u.Email).Ignore(u => u.NormalizedEmail).Ignore(u => u.EmailConfirmed);
        builder.Ignore(u => u.PhoneNumber).Ignore(u => u.PhoneNumberConfirmed).Ignore(u => u.TwoFactorEnabled);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> builder)
    {
        builder.ToTable("user_logins");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        builder.Property(l => l.LoginProvider).HasMaxLength(IssuerMaxLength);
        builder.Property(l => l.ProviderKey).HasMaxLength(SubjectMaxLength);
        builder.Property(l => l.ProviderDisplayName).HasMaxLength(ShortTextMaxLength);
        builder.HasOne<User>().WithMany().HasForeignKey(l => l.UserId).IsRequired();
    }
}
