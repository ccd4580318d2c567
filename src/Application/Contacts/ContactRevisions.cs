using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.Contacts;

/// <summary>The revisions of contacts, which show the names of their types.</summary>
internal sealed class ContactRevisions(IRepository<Contact> contacts) : IRevisions<Contact>
{
    public static string Of(Guid uuid, int version, int? typeVersion) =>
        RevisionOf.Resource(uuid, version, typeVersion is { } type ? $"{type}" : null);

    public async Task<string?> OfAsync(ResourceKey key, CancellationToken ct) =>
        await contacts.FirstPartOrDefaultAsync(
            new ByKeySpec<Contact>(key),
            c => new Parts(c.Uuid, c.Version, c.ContactType == null ? null : (int?)c.ContactType.Version),
            ct
        )
            is { } parts
            ? Of(parts.Uuid, parts.Version, parts.TypeVersion)
            : null;

    private sealed record Parts(Guid Uuid, int Version, int? TypeVersion);
}
