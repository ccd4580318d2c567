using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Validation;
using FluentValidation;

namespace ContactAppointment.Application.Notes.CreateNote;

internal sealed class CreateNoteValidator : AbstractValidator<CreateNoteCommand>
{
    public CreateNoteValidator(IValidator<NoteFields> fields) => RuleFor(c => c.Fields).FieldsValidBy(fields, _ => WriteMode.Replace);
}
