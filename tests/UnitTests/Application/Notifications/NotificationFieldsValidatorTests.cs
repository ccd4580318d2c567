using ContactAppointment.Application.Common;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Notifications.CreateNotification;
using ContactAppointment.Application.Notifications.UpdateNotification;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Notifications;

public sealed class NotificationFieldsValidatorTests
{
    private const string Null = "This field may not be null.";
    private const string Required = "This field is required.";
    private const string NotAnAddress = "Enter a valid e-mail address.";

    private static IEnumerable<TestCaseData> WrongFields()
    {
        yield return Wrong(new() { Appointment = null }, "appointment", Null);
        yield return Wrong(new() { Recipient = null }, "recipient", Null);
        yield return Wrong(new() { Recipient = "" }, "recipient", NotAnAddress);
        yield return Wrong(new() { Recipient = "a@example.com\r\nBcc: b@example.com" }, "recipient", NotAnAddress);
        yield return Wrong(new() { Subject = Emoji(101) }, "subject", Text.TooLongMessage(100));
        yield return Wrong(new() { Subject = "a\0" }, "subject", Text.NotStorableMessage);
        yield return Wrong(new() { Message = "a\0" }, "message", Text.NotStorableMessage);
        yield return Wrong(new() { OrgPhone = Emoji(21) }, "org_phone", Text.TooLongMessage(20));
        yield return Wrong(new() { OrgName = Emoji(51) }, "org_name", Text.TooLongMessage(50));
        yield return Wrong(new() { SendNotification = null }, "send_notification", Null);
    }

    [TestCaseSource(nameof(WrongFields))]
    public void Validate_OneRuleBroken_NamesTheFieldAsTheClientWritesIt(NotificationFields fields, string mistake)
    {
        var mistakes = MistakesIn(fields, WriteMode.Merge);

        Assert.That(mistakes, Is.EqualTo(new[] { mistake }));
    }

    private static IEnumerable<NotificationFields> RightFields()
    {
        yield return new();
        yield return new()
        {
            Recipient = " a@example.com ",
            Subject = null,
            Message = null,
            OrgPhone = null,
            OrgName = null,
        };
        yield return new()
        {
            Subject = Emoji(100),
            Message = "",
            OrgPhone = Emoji(20),
            OrgName = Emoji(50),
            SendNotification = false,
        };
    }

    [TestCaseSource(nameof(RightFields))]
    public void Validate_NoRuleBroken_FindsNothing(NotificationFields fields)
    {
        var mistakes = MistakesIn(fields, WriteMode.Merge);

        Assert.That(mistakes, Is.Empty);
    }

    [Test]
    public void Validate_RequiredLeftOut_IsWrongOnlyWhereEverythingIsWrittenAnew()
    {
        var (merged, replaced) = (MistakesIn(new(), WriteMode.Merge), MistakesIn(new(), WriteMode.Replace));
        var created = Mistakes.In(new CreateNotificationValidator(new NotificationFieldsValidator()), new CreateNotificationCommand(new()));

        Assert.Multiple(() =>
        {
            Assert.That(merged, Is.Empty);
            Assert.That(replaced, Is.EquivalentTo(new[] { $"appointment: {Required}", $"recipient: {Required}" }));
            Assert.That(created, Is.EqualTo(replaced));
        });
    }

    private static IReadOnlyList<string> MistakesIn(NotificationFields fields, WriteMode mode) =>
        Mistakes.In(
            new UpdateNotificationValidator(new NotificationFieldsValidator()),
            new UpdateNotificationCommand(ResourceKey.Of(1), fields, mode)
        );

    private static TestCaseData Wrong(NotificationFields fields, string path, string message) =>
        new TestCaseData(fields, $"{path}: {message}").SetArgDisplayNames(path, message);

    private static string Emoji(int codePoints) => string.Concat(Enumerable.Repeat("😀", codePoints));
}
