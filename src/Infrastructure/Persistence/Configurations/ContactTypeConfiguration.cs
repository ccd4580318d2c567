using ContactAppointment.Domain.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactAppointment.Infrastructure.Persistence.Configurations;

internal sealed class ContactTypeConfiguration : IEntityTypeConfiguration<ContactType>
{
    /// <summary>When the standard types were made; a constant, for the migrations repeat it.</summary>
    private static readonly DateTimeOffset Since = new(2025, 10, 18, 0, 0, 0, TimeSpan.Zero);

    public void Configure(EntityTypeBuilder<ContactType> builder)
    {
        builder.ToTable("contact_types");
        builder.HasIndex(t => new { t.OrganizationUuid, t.NameKey });
        builder.HasIndex(t => t.NameKey); // a name is looked for among the global ones as well
        builder.HasData(ContactType.Standard.Select(Row)); // by the migration: once, so that one that was deleted stays so
    }

    private static object Row((Guid Uuid, string Name) type, int index) =>
        new
        {
            Id = index + 1,
            type.Uuid,
            type.Name,
            NameKey = ContactType.KeyOf(type.Name),
            IsGlobal = true,
            Version = 1,
            CreateDate = Since,
            EditDate = Since,
        };
}
