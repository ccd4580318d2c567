using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Appointments.CreateAppointment;
using ContactAppointment.Application.Appointments.UpdateAppointment;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Appointments;

public sealed class AppointmentFieldsValidatorTests
{
    private const string Null = "This field may not be null.";
    private const string Required = "This field is required.";
    private const string NotStorable = Text.NotStorableMessage;
    private const string UnknownType = "Choose one of: 1, 2, 3, 4; or Primary, Secondary, OOO Reason, OOO Note.";

    private static IEnumerable<TestCaseData> WrongFields()
    {
        yield return Wrong(new() { Name = null }, "name", Null);
        yield return Wrong(new() { Name = Emoji(51) }, "name", Text.TooLongMessage(50));
        yield return Wrong(new() { Name = "a\0" }, "name", NotStorable);
        yield return Wrong(new() { Owner = null }, "owner", Null);
        yield return Wrong(new() { StartDate = null }, "start_date", Null);
        yield return Wrong(new() { EndDate = null }, "end_date", Null);
        yield return Wrong(new() { Type = null }, "type", Null);
        yield return Wrong(new() { Type = new([]) }, "type", "At least one type is needed.");
        yield return Wrong(new() { Type = new([null]) }, "type[0]", Null);
        yield return Wrong(new() { Type = new([""]) }, "type[0]", "A type cannot be empty.");
        yield return Wrong(new() { Type = new(["visit", "  "]) }, "type[1]", "A type cannot be empty.");
        yield return Wrong(new() { Type = new(["visit", Emoji(51)]) }, "type[1]", Text.TooLongMessage(50));
        yield return Wrong(new() { Type = new(["a\0"]) }, "type[0]", NotStorable);
        yield return Wrong(new() { Address = null }, "address", Null);
        yield return Wrong(new() { Address = Emoji(101) }, "address", Text.TooLongMessage(100));
        yield return Wrong(new() { OrganizationUuid = null }, "organization_uuid", Null);
        yield return Wrong(new() { Summary = null }, "summary", Null);
        yield return Wrong(new() { Summary = "a\0" }, "summary", NotStorable);
        yield return Wrong(new() { Notes = null }, "notes", Null);
        yield return Wrong(new() { Notes = new([null]) }, "notes[0]", Null);
        yield return Wrong(Note(new() { Note = null, Type = new("2") }), "notes[1].note", Null);
        yield return Wrong(Note(new() { Note = "a\0", Type = new("2") }), "notes[1].note", NotStorable);
        yield return Wrong(Note(new() { Type = null }), "notes[1].type", Null);
        yield return Wrong(Note(new() { Type = new("5") }), "notes[1].type", UnknownType);
        yield return Wrong(Note(new() { Type = new("primary") }), "notes[1].type", UnknownType);
        yield return Wrong(Note(new() { Type = new("1") }), "notes[1].type", "Each type may be given once.");
        yield return Wrong(Note(new() { Type = new("Primary") }), "notes[1].type", "Each type may be given once.");
        yield return Wrong(Note(new()), "notes[1].type", "Each type may be given once.");
    }

    [TestCaseSource(nameof(WrongFields))]
    public void Validate_OneRuleBroken_NamesTheFieldAsTheClientWritesIt(AppointmentFields fields, string mistake)
    {
        var mistakes = MistakesIn(fields, WriteMode.Merge);

        Assert.That(mistakes, Is.EqualTo(new[] { mistake }));
    }

    private static IEnumerable<AppointmentFields> RightFields()
    {
        yield return new();
        yield return new()
        {
            Name = "",
            Address = "",
            Summary = "",
            Notes = new([]),
        };
        yield return new()
        {
            Name = $" {Emoji(50)} ",
            Address = Emoji(100),
            Type = new([Emoji(50), " visit "]),
        };
        yield return new()
        {
            ContactUuid = null,
            SiteprofileUuid = null,
            InviteeUuids = null,
            Workflowlevel2Uuids = null,
        };
        yield return new()
        {
            Notes = new([new(), new() { Type = new("2") }, new() { Type = new("OOO Reason") }, new() { Type = new(" 4 ") }]),
        };
    }

    [TestCaseSource(nameof(RightFields))]
    public void Validate_NoRuleBroken_FindsNothing(AppointmentFields fields)
    {
        var mistakes = MistakesIn(fields, WriteMode.Merge);

        Assert.That(mistakes, Is.Empty);
    }

    [Test]
    public void Validate_RequiredLeftOut_IsWrongOnlyWhereEverythingIsWrittenAnew()
    {
        var (merged, replaced) = (MistakesIn(new(), WriteMode.Merge), MistakesIn(new(), WriteMode.Replace));
        var created = Mistakes.In(new CreateAppointmentValidator(new AppointmentFieldsValidator()), new CreateAppointmentCommand(new()));

        Assert.Multiple(() =>
        {
            Assert.That(merged, Is.Empty);
            Assert.That(replaced, Is.EquivalentTo(new[] { $"start_date: {Required}", $"end_date: {Required}", $"type: {Required}" }));
            Assert.That(created, Is.EqualTo(replaced));
        });
    }

    private static IReadOnlyList<string> MistakesIn(AppointmentFields fields, WriteMode mode) =>
        Mistakes.In(
            new UpdateAppointmentValidator(new AppointmentFieldsValidator()),
            new UpdateAppointmentCommand(ResourceKey.Of(1), fields, mode)
        );

    private static TestCaseData Wrong(AppointmentFields fields, string path, string message) =>
        new TestCaseData(fields, $"{path}: {message}").SetArgDisplayNames(path, message);

    private static AppointmentFields Note(ContactAppointment.Application.Notes.NestedNoteFields second) =>
        new() { Notes = new([new() { Note = "first" }, second]) };

    private static string Emoji(int codePoints) => string.Concat(Enumerable.Repeat("😀", codePoints));
}
