using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Validation;
using ContactAppointment.Domain.Appointments;
using FluentValidation;

namespace ContactAppointment.Application.Notes;

/// <summary>How the type of a note is read from a body.</summary>
internal static class NoteTypeRules
{
    public static bool TryReadNoteType(this Optional<ChoiceText?> field, out NoteType type) =>
        NoteTypes.All.TryParse(field.Value?.Value.Trim(), out type, orDisplay: true);

    public static IRuleBuilderOptions<T, Optional<ChoiceText?>> IsNoteType<T>(this IRuleBuilder<T, Optional<ChoiceText?>> rule) =>
        rule.NotNullWhenGiven()
            .Must(
                type => type.Value is null || type.TryReadNoteType(out _),
                limits => limits with { Choices = NoteTypes.All.Values, Displays = NoteTypes.All.Displays, AreDisplaysTaken = true }
            )
            .WithMessage($"{NoteTypes.All.UnknownMessage[..^1]}; or {string.Join(", ", NoteTypes.All.Displays)}.");
}
