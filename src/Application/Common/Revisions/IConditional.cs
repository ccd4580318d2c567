namespace ContactAppointment.Application.Common.Revisions;

/// <summary>A command or query about one thing whose state callers can name.</summary>
public interface IConditional
{
    /// <summary>The version that the caller has seen, for a change that must not overwrite a later one; null for whichever is stored.</summary>
    int? ExpectedVersion => null;

    /// <summary>The same by the state's name, for what moves its version with more than what is shown; null for whichever is stored.</summary>
    string? ExpectedRevision => null;

    /// <summary>Asks at which version the thing is, and keeps hold of it for the use case that goes on; null where there is none.</summary>
    Task<int?> VersionAsync(StoredVersions versions, CancellationToken ct);

    /// <summary>Asks in which state the thing is; null where there is none.</summary>
    Task<string?> RevisionAsync(StoredRevisions revisions, CancellationToken ct);
}
