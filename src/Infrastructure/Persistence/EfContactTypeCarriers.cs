using System.Diagnostics;
using System.Text.Json.Nodes;
using ContactAppointment.Application.ContactTypes;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.History;
using ContactAppointment.Infrastructure.Persistence.History;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Passes the walls between organizations to take a type off contacts, and changes nothing else.</summary>
internal sealed class EfContactTypeCarriers(AppDbContext context, EfUnitOfWork unitOfWork, TimeProvider clock) : IContactTypeCarriers
{
    private const int RecordedAtOnce = 1000;

    public async Task ReleaseAsync(ContactType type, Guid? keeperUuid, CancellationToken ct)
    {
        await unitOfWork.BeginAsync(ct);
        var now = Instant.Of(clock.GetUtcNow());
        var author = context.Author;
        using var reach = context.Reaching(Reach.TypeCarriers);
        var carriers = context
            .Set<Contact>()
            .IgnoreQueryFilters()
            .IgnoreAutoIncludes()
            .Where(c => EF.Property<int?>(c, ContactTypeId) == type.Id && c.OrganizationUuid != keeperUuid);
        await RecordAsync(carriers, type, ct);
        // In one statement, for there may be many; each is changed as any other change would: with its version, date and author.
        await carriers.ExecuteUpdateAsync(
            s =>
                s.SetProperty(c => EF.Property<int?>(c, ContactTypeId), (int?)null)
                    .SetProperty(c => c.Version, c => c.Version + 1)
                    .SetProperty(c => c.EditDate, now)
                    .SetProperty(c => c.EditedBy, author),
            ct
        );
    }

    private async Task RecordAsync(IQueryable<Contact> carriers, ContactType type, CancellationToken ct)
    {
        var changes = new JsonObject { ["contact_type"] = ChangeReader.Change(type.Uuid, null) }.ToJsonString(RecordedValue.Options);
        var requestId = Activity.Current?.TraceId.ToHexString();
        var released = await carriers.Select(c => new { c.OrganizationUuid, c.Uuid }).ToListAsync(ct);
        foreach (var some in released.Chunk(RecordedAtOnce))
        {
            context.AddRange(
                some.Select(c =>
                    HistoryEntry.Of(
                        c.OrganizationUuid,
                        (HistoryEntry.KindOf(typeof(Contact)), c.Uuid),
                        ChangeKind.Changed,
                        requestId,
                        changes
                    )
                )
            );
            await unitOfWork.FlushAsync(ct);
        }
    }

    private const string ContactTypeId = nameof(ContactTypeId);
}
