using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Application.Notes;

/// <summary>What a caller may say of a note.</summary>
public sealed record NoteFields
{
    /// <summary>The text; may be empty.</summary>
    /// <example>Second floor.</example>
    public Optional<string?> Note { get; init; }

    /// <summary><c>1</c> Primary (the default), <c>2</c> Secondary, <c>3</c> OOO Reason or <c>4</c> OOO Note; the text is taken as well.</summary>
    /// <example>1</example>
    public Optional<ChoiceText?> Type { get; init; }

    /// <summary>The uuids of the appointments it stands on; each has at most one note of each type.</summary>
    public Optional<IReadOnlyList<Guid>?> Appointments { get; init; }

    /// <summary>The type that was given, or else another.</summary>
    internal NoteType TypeOr(NoteType other) => Type.TryReadNoteType(out var type) ? type : other;
}
