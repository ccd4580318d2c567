using ContactAppointment.Application.Common;
using ContactAppointment.Application.Notes;
using ContactAppointment.Application.Notes.CreateNote;
using ContactAppointment.Application.Notes.UpdateNote;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Notes;

public sealed class NoteFieldsValidatorTests
{
    private const string Null = "This field may not be null.";

    private static IEnumerable<TestCaseData> WrongFields()
    {
        yield return Wrong(new() { Note = null }, "note", Null);
        yield return Wrong(new() { Note = "a\0" }, "note", Text.NotStorableMessage);
        yield return Wrong(new() { Type = null }, "type", Null);
        yield return Wrong(new() { Type = new("0") }, "type", "Choose one of: 1, 2, 3, 4; or Primary, Secondary, OOO Reason, OOO Note.");
        yield return Wrong(new() { Appointments = null }, "appointments", Null);
    }

    [TestCaseSource(nameof(WrongFields))]
    public void Validate_OneRuleBroken_NamesTheFieldAsTheClientWritesIt(NoteFields fields, string mistake)
    {
        var mistakes = Mistakes.In(
            new UpdateNoteValidator(new NoteFieldsValidator()),
            new UpdateNoteCommand(ResourceKey.Of(1), fields, WriteMode.Merge)
        );

        Assert.That(mistakes, Is.EqualTo(new[] { mistake }));
    }

    [Test]
    public void Validate_NothingGiven_NeedsNothing()
    {
        var mistakes = Mistakes.In(new CreateNoteValidator(new NoteFieldsValidator()), new CreateNoteCommand(new()));

        Assert.That(mistakes, Is.Empty);
    }

    private static TestCaseData Wrong(NoteFields fields, string path, string message) =>
        new TestCaseData(fields, $"{path}: {message}").SetArgDisplayNames(path, message);
}
