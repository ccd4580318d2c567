namespace ContactAppointment.Application.Common.Revisions;

/// <summary>An answer about one resource that names its own state.</summary>
public interface IRevised
{
    /// <summary>Other than that of every other state of the resource in which the answer is another one; see <see cref="RevisionOf"/>.</summary>
    string Revision { get; }
}
