namespace ContactAppointment.Application.Common.Revisions.GetRevision;

internal sealed class GetRevisionHandler(StoredRevisions revisions) : IQueryHandler<GetRevisionQuery, string?>
{
    public Task<string?> HandleAsync(GetRevisionQuery query, CancellationToken ct) => query.Shown.RevisionAsync(revisions, ct);
}
