namespace ContactAppointment.Application.Common.Revisions;

/// <summary>What the caller of a command demands of the state that it changes (RFC 9110 §13.1).</summary>
public interface IPrecondition
{
    /// <summary>Whether something was demanded.</summary>
    bool IsGiven { get; }

    /// <summary>Whether nothing was, with a change of which an organization may ask that something is.</summary>
    bool IsMissing { get; }

    /// <summary>Whether a state is one that was demanded; any is where nothing was.</summary>
    bool Holds(string revision);
}
