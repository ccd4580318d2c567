namespace ContactAppointment.Domain.History;

/// <summary>That part of an entity's history which tells of a person.</summary>
public sealed record HistoryPart
{
    private HistoryPart(string subjectKind, Guid subjectUuid, int? upTo) =>
        (SubjectKind, SubjectUuid, UpTo) = (subjectKind, subjectUuid, upTo);

    /// <summary>What kind of entity it is, see <see cref="HistoryEntry.SubjectKind"/>.</summary>
    public string SubjectKind { get; }

    /// <summary>The entity.</summary>
    public Guid SubjectUuid { get; }

    /// <summary>The id of the last entry that belongs to it; null where all do.</summary>
    public int? UpTo { get; }

    /// <summary>All that is recorded of an entity.</summary>
    public static HistoryPart Whole(string subjectKind, Guid subjectUuid) => new(subjectKind, subjectUuid, upTo: null);

    /// <summary>
    /// What a field that names somebody makes of an entity: all its history is the person's where it named the person last, or when it was
    /// deleted; where it names another by now, or nobody, what came before is. Null where the field never named the person.
    /// </summary>
    /// <param name="history">What is recorded of the entity, in any order.</param>
    /// <param name="field">The field.</param>
    /// <param name="names">Whether a text in it names the person.</param>
    public static HistoryPart? Of(IEnumerable<HistoryEntry> history, string field, Func<string, bool> names)
    {
        var last = history
            .OrderByDescending(e => e.Id)
            .FirstOrDefault(e => e.TextsBefore(field).Any(names) || e.TextsAfter(field).Any(names));
        if (last is null)
            return null;
        var isWhole = last.Kind == ChangeKind.Deleted || last.TextsAfter(field).Any(names);
        return new HistoryPart(last.SubjectKind, last.SubjectUuid, isWhole ? null : last.Id);
    }

    /// <summary>Whether an entry belongs to it.</summary>
    public bool Includes(HistoryEntry entry) => entry.SubjectUuid == SubjectUuid && (UpTo is null || entry.Id <= UpTo);
}
