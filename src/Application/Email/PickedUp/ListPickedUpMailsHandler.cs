using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Email.PickedUp;

internal sealed class ListPickedUpMailsHandler(IPickedUpMails mails, PickedUpReach reach)
    : IQueryHandler<ListPickedUpMailsQuery, PickedUpMailsDto>
{
    private const int BatchSize = 500;

    public async Task<PickedUpMailsDto> HandleAsync(ListPickedUpMailsQuery query, CancellationToken ct)
    {
        var seen = await FirstSeenAsync(query.Offset + query.Limit + 1, ct);
        var results = new List<PickedUpMailDto>();
        foreach (var file in seen.Skip(query.Offset).Take(query.Limit))
            results.Add(new PickedUpMailDto(file.Uuid, file.WrittenAt, await mails.FindAsync(file.Uuid, ct)));
        return new PickedUpMailsDto(mails.IsInUse, results, seen.Count > query.Offset + query.Limit);
    }

    /// <summary>The store is asked for no more than it takes: most often the first batch will do.</summary>
    private async Task<IReadOnlyList<PickedUpFile>> FirstSeenAsync(int count, CancellationToken ct)
    {
        var found = new List<PickedUpFile>();
        foreach (var batch in mails.List().Chunk(BatchSize))
        {
            var seen = await reach.SeenAsync([.. batch.Select(f => f.Uuid)], ct);
            found.AddRange(batch.Where(f => seen.Contains(f.Uuid)));
            if (found.Count >= count)
                break;
        }

        return found;
    }
}
