namespace ContactAppointment.Application.Common.Revisions.GetRevision;

/// <summary>Asks in which state something is, before it is shown.</summary>
/// <param name="Shown">The query that would show it.</param>
public sealed record GetRevisionQuery(IConditional Shown);
