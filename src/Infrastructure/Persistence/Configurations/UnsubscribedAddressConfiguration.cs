using ContactAppointment.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactAppointment.Infrastructure.Persistence.Configurations;

internal sealed class UnsubscribedAddressConfiguration : IEntityTypeConfiguration<UnsubscribedAddress>
{
    public void Configure(EntityTypeBuilder<UnsubscribedAddress> builder)
    {
        builder.ToTable("unsubscribed_addresses");
        builder.HasIndex(a => new { a.OrganizationUuid, a.Address }).IsUnique(); // who comes second finds it there when tried again
    }
}
