using ContactAppointment.Domain.Contacts;
using ContactAppointment.Infrastructure.Persistence.Bins;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactAppointment.Infrastructure.Persistence.Configurations;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>, IUniqueRules
{
    private const string CustomerNumberIndex = "ix_contacts_customer_number";
    private const string CompanyIndex = "ix_contacts_company";
    private const string CompanyDescendingIndex = "ix_contacts_company_descending";
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

        builder
            .HasIndex(c => new { c.OrganizationUuid, c.CustomerNumber }, CustomerNumberIndex)
            .IsUnique()
            .HasFilter(BinIndexes.OutOfBin)
            .HasDatabaseName(CustomerNumberIndex);
        builder
            .HasIndex(c => new { c.OrganizationUuid, c.CoreUserUuid }, CoreUserIndex)
            .IsUnique()
            .HasFilter($"{BinIndexes.OutOfBin} AND core_user_uuid IS NOT NULL")
            .HasDatabaseName(CoreUserIndex);
        builder.HasOne(c => c.ContactType).WithMany().HasForeignKey(c => c.ContactTypeId).OnDelete(DeleteBehavior.SetNull);
        builder.Navigation(c => c.ContactType).AutoInclude();
        ConfigureLists(builder);
    }

    /// <summary>One index for each way to sort or filter the list, within one organization; ids make each order total.</summary>
    private static void ConfigureLists(EntityTypeBuilder<Contact> builder)
    {
        builder.HasIndex(c => new
        {
            c.OrganizationUuid,
            c.Id,
            c.DeletedAt, // so that contacts are counted by the index alone
        });
        builder.HasIndex(c => new
        {
            c.OrganizationUuid,
            c.FirstNameSortKey,
            c.Id,
        });
        builder.HasIndex(c => new
        {
            c.OrganizationUuid,
            c.LastNameSortKey,
            c.Id,
        });
        builder.HasIndex(c => new { c.OrganizationUuid, c.FirstNameOtherKey });
        builder.HasIndex(c => new { c.OrganizationUuid, c.LastNameOtherKey });
        builder
            .HasIndex(
                c => new
                {
                    c.OrganizationUuid,
                    c.IsWithoutCompany,
                    c.CompanySortKey,
                    c.Id,
                },
                CompanyIndex
            )
            .HasDatabaseName(CompanyIndex);
        builder
            .HasIndex(
                c => new
                {
                    c.OrganizationUuid,
                    c.IsWithoutCompany,
                    c.CompanySortKey,
                    c.Id,
                },
                CompanyDescendingIndex
            )
            .HasDatabaseName(CompanyDescendingIndex)
            .IsDescending(false, false, true, false); // contacts without a company come last here too
        builder.HasIndex(c => new
        {
            c.OrganizationUuid,
            c.CreateDate,
            c.Id,
        });
        builder.HasIndex(c => new
        {
            c.OrganizationUuid,
            c.EditDate,
            c.Id,
        });
        builder.HasIndex(c => new { c.OrganizationUuid, c.ContactTypeId });
        builder.HasIndex(c => new { c.OrganizationUuid, c.CustomerType });
    }
}
