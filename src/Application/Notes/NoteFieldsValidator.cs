using ContactAppointment.Application.Common.Validation;
using FluentValidation;

namespace ContactAppointment.Application.Notes;

internal sealed class NoteFieldsValidator : AbstractValidator<NoteFields>
{
    public NoteFieldsValidator()
    {
        RuleFor(f => f.Note).IsText();
        RuleFor(f => f.Type).IsNoteType();
        RuleFor(f => f.Appointments).NotNullWhenGiven().MaximumEntries();
    }
}
