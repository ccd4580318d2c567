using ContactAppointment.Domain.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactAppointment.Infrastructure.Persistence.Configurations;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>, IUniqueRules
{
    private const string CustomerNumberIndex = "ix_contacts_customer_number";
    private const string CoreUserIndex = "ix_contacts_core_user";

    public IEnumerable<UniqueRule> Rules =>
        [new(CustomerNumberIndex, Contact.CustomerNumberTaken), new(CoreUserIndex, Contact.CoreUserTaken)];

    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("contacts");
        builder.ComplexProperty(c => c.Name);
        builder
            .Ignore(c => c.Addresses)
            .ComplexCollection<List<Address>, Address>("_addresses", addresses => addresses.ToJson("addresses"));
        builder.Ignore(c => c.Emails).ComplexCollection<List<EmailAddress>, EmailAddress>("_emails", emails => emails.ToJson("emails"));
        builder.Ignore(c => c.Phones).ComplexCollection<List<PhoneNumber>, PhoneNumber>("_phones", phones => phones.ToJson("phones"));
        builder.Property(c => c.Workflowlevel1Uuids).HasColumnName("workflowlevel1_uuids");
        builder.Property(c => c.Workflowlevel2Uuids).HasColumnName("workflowlevel2_uuids");
        builder.HasOne(c => c.ContactType).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.Navigation(c => c.ContactType).AutoInclude();

        builder
            .HasIndex(c => new { c.OrganizationUuid, c.CustomerNumber }, CustomerNumberIndex)
            .IsUnique()
            .HasDatabaseName(CustomerNumberIndex);
        builder.HasIndex(c => new { c.OrganizationUuid, c.CoreUserUuid }, CoreUserIndex).IsUnique().HasDatabaseName(CoreUserIndex);
        builder.HasIndex(c => new
        {
            c.OrganizationUuid,
            c.FirstNameSortKey,
            c.Id,
        });
    }
}
