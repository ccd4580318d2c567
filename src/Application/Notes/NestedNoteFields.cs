using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Application.Notes;

/// <summary>A note in the body of its appointment. A nested <c>id</c> is read-only: notes are told apart by their type.</summary>
public sealed record NestedNoteFields
{
    /// <summary>The text; empty when left out.</summary>
    /// <example>Second floor.</example>
    public Optional<string?> Note { get; init; }

    /// <summary><c>1</c> Primary, <c>2</c> Secondary, <c>3</c> OOO Reason or <c>4</c> OOO Note; the text is taken as well. <c>1</c> when left out.</summary>
    /// <example>1</example>
    public Optional<ChoiceText?> Type { get; init; }

    /// <summary>The type, or null where what was given is none.</summary>
    internal NoteType? TypeOrDefault =>
        !Type.IsGiven ? NoteTypes.Default
        : Type.TryReadNoteType(out var type) ? type
        : null;
}
