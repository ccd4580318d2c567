using ContactAppointment.Domain.History;

namespace ContactAppointment.Application.PersonalData;

/// <summary>Which traces of a person are to be erased.</summary>
/// <param name="OrganizationUuid">Who holds them.</param>
/// <param name="History">The parts of the history. Where the whole goes, one entry is left that has no content.</param>
/// <param name="Leaving">What is deleted by the same save, which leaves that entry itself.</param>
/// <param name="Uuids">What else answers may show that are kept for repeats.</param>
public sealed record PersonTraces(
    Guid OrganizationUuid,
    IReadOnlyList<HistoryPart> History,
    IReadOnlySet<Guid> Leaving,
    IReadOnlyCollection<Guid> Uuids
);
