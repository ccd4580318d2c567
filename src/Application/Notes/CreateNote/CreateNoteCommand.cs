namespace ContactAppointment.Application.Notes.CreateNote;

/// <summary>Writes a note of the caller's organization, and puts it on appointments.</summary>
/// <param name="Fields">What the caller says of it.</param>
public sealed record CreateNoteCommand(NoteFields Fields);
