using ContactAppointment.Application.Common.Paging;

namespace ContactAppointment.Application.Notes.ListNotes;

/// <summary>Asks for the organization's notes.</summary>
/// <param name="Page">Which page, or all.</param>
public sealed record ListNotesQuery(CursorRequest Page);
