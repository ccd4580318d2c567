using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.History;

/// <summary>What happened to an entity.</summary>
public enum ChangeKind
{
    /// <summary>It was made.</summary>
    Created,

    /// <summary>Some of its fields were changed.</summary>
    Changed,

    /// <summary>It was deleted.</summary>
    Deleted,

    /// <summary>It was personal data and was erased, and what was recorded of it with it: this alone is left, and tells nothing.</summary>
    Erased,

    /// <summary>It came back from the bin.</summary>
    Restored,
}

/// <summary>The kinds of change as the API writes them.</summary>
public static class ChangeKinds
{
    /// <summary>Every kind.</summary>
    public static readonly Choices<ChangeKind> All = new(
        (ChangeKind.Created, "created", "Created"),
        (ChangeKind.Changed, "changed", "Changed"),
        (ChangeKind.Deleted, "deleted", "Deleted"),
        (ChangeKind.Erased, "erased", "Erased"),
        (ChangeKind.Restored, "restored", "Restored")
    );
}
