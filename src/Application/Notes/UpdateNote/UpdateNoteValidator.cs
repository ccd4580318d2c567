using ContactAppointment.Application.Common.Validation;
using FluentValidation;

namespace ContactAppointment.Application.Notes.UpdateNote;

internal sealed class UpdateNoteValidator : AbstractValidator<UpdateNoteCommand>
{
    public UpdateNoteValidator(IValidator<NoteFields> fields) => RuleFor(c => c.Fields).FieldsValidBy(fields, c => c.Mode);
}
