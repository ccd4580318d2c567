using ContactAppointment.Application.ContactTypes;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Passes the walls between organizations to take a type off contacts, and changes nothing else.</summary>
internal sealed class EfContactTypeCarriers(AppDbContext context, EfUnitOfWork unitOfWork, TimeProvider clock) : IContactTypeCarriers
{
    public async Task ReleaseAsync(ContactType type, Guid? keeperUuid, CancellationToken ct)
    {
        await unitOfWork.BeginAsync(ct);
        var now = Instant.Of(clock.GetUtcNow());
        var author = context.Author;
        using var reach = context.Reaching(Reach.TypeCarriers);
        // In one statement, for there may be many; each is changed as any other change would: with its version, date and author.
        await context
            .Set<Contact>()
            .IgnoreQueryFilters()
            .IgnoreAutoIncludes()
            .Where(c => EF.Property<int?>(c, ContactTypeId) == type.Id && c.OrganizationUuid != keeperUuid)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(c => EF.Property<int?>(c, ContactTypeId), (int?)null)
                        .SetProperty(c => c.Version, c => c.Version + 1)
                        .SetProperty(c => c.EditDate, now)
                        .SetProperty(c => c.EditedBy, author),
                ct
            );
    }

    private const string ContactTypeId = nameof(ContactTypeId);
}
