using System.Diagnostics;
using ContactAppointment.Application.PersonalData;
using ContactAppointment.Domain.History;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.Infrastructure.Repeats;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.PersonalData;

/// <summary>The only one that ends history before its time. It is told what; how far that reaches is the domain's to say.</summary>
internal sealed class EfPersonTraces(AppDbContext context, EfUnitOfWork unitOfWork, KeptAnswers answers) : IPersonTraces
{
    private const int AtOnce = 500;

    public async Task EraseAsync(PersonTraces traces, CancellationToken ct)
    {
        await unitOfWork.BeginAsync(ct);
        await LeaveOneAsync(traces, ct);
        using (context.Reaching(Reach.Erasure))
        {
            foreach (var some in traces.History.Where(p => p.UpTo is null).Select(p => p.SubjectUuid).Chunk(AtOnce))
                await OfSubjects(traces, some).ExecuteDeleteAsync(ct);
            foreach (var part in traces.History.Where(p => p.UpTo is not null))
                await OfSubjects(traces, [part.SubjectUuid]).Where(e => e.Id <= part.UpTo).ExecuteDeleteAsync(ct);
        }

        await answers.EraseAsync(traces.OrganizationUuid, traces.Uuids, ct);
    }

    /// <summary>Leaves an entry without content of each thing that is there no more and of which there is one with content.</summary>
    private async Task LeaveOneAsync(PersonTraces traces, CancellationToken ct)
    {
        var requestId = Activity.Current?.TraceId.ToHexString();
        var gone = traces.History.Where(p => p.UpTo is null && !traces.Leaving.Contains(p.SubjectUuid)).Select(p => p.SubjectUuid);
        foreach (var some in gone.Chunk(AtOnce))
        {
            var told = await OfSubjects(traces, some).Select(e => new { e.SubjectKind, e.SubjectUuid }).Distinct().ToListAsync(ct);
            context.AddRange(
                told.Select(s =>
                    HistoryEntry.Of(traces.OrganizationUuid, (s.SubjectKind, s.SubjectUuid), ChangeKind.Erased, requestId, changes: "{}")
                )
            );
        }
    }

    private IQueryable<HistoryEntry> OfSubjects(PersonTraces traces, IReadOnlyCollection<Guid> subjects) =>
        context
            .Set<HistoryEntry>()
            .Where(e => e.OrganizationUuid == traces.OrganizationUuid && subjects.Contains(e.SubjectUuid) && e.Kind != ChangeKind.Erased);
}
