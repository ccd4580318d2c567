using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments;

public sealed class AppointmentNotificationTests
{
    private Appointment _appointment = null!;
    private AppointmentNotification _notification = null!;

    [SetUp]
    public void SetUp()
    {
        _appointment = new AppointmentBuilder().WithNotification().Build();
        _notification = _appointment.Notifications.Single();
    }

    [Test]
    public void Notify_Recipient_IsLeftToTheTemplateAndNotSent()
    {
        var notification = _appointment.Notify(" a@example.com ", "Müller GmbH", "110");

        Assert.Multiple(() =>
        {
            Assert.That(
                (notification.Recipient, notification.OrgName, notification.OrgPhone),
                Is.EqualTo(("a@example.com", "Müller GmbH", "110"))
            );
            Assert.That((notification.Subject, notification.Message), Is.EqualTo(((string?)null, (string?)null)));
            Assert.That(
                (notification.SendNotification, notification.IsDue, notification.SentAt),
                Is.EqualTo((false, false, (DateTimeOffset?)null))
            );
            Assert.That(notification.OrganizationUuid, Is.EqualTo(Known.Organization));
            Assert.That(_appointment.Notifications, Does.Contain(notification));
        });
    }

    [Test]
    public void Notify_NoAddress_AddsNothing()
    {
        var act = () => _appointment.Notify("a@example.com\r\nBcc: b@example.com");

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.Rule("recipient", EmailAddress.InvalidMessage));
            Assert.That(_appointment.Notifications, Is.EqualTo(new[] { _notification }));
        });
    }

    [TestCase(50, 20, null)]
    [TestCase(51, 20, "org_name")]
    [TestCase(50, 21, "org_phone")]
    public void Readdress_Limits_AreHeld(int name, int phone, string? brokenField)
    {
        var act = () => _appointment.Readdress(_notification.Uuid, "a@example.com", Emoji(name), Emoji(phone), BerlinClock.Now);

        Assert.That(act, brokenField is null ? Throws.Nothing : Breaks.RuleOn(brokenField));
    }

    [TestCase(100, true)]
    [TestCase(101, false)]
    public void Word_Subject_HasAtMost100CodePoints(int length, bool isTaken)
    {
        var act = () => _notification.Word(Emoji(length), null);

        Assert.That(act, isTaken ? Throws.Nothing : Breaks.Rule("subject", Text.TooLongMessage(100)));
    }

    [TestCase("a\0", "", "subject")]
    [TestCase("", "a\0", "message")]
    public void Word_WithNul_BreaksTheRule(string subject, string message, string field)
    {
        var act = () => _notification.Word(subject, message);

        Assert.That(act, Breaks.Rule(field, Text.NotStorableMessage));
    }

    [Test]
    public void Word_Given_IsKeptAsGiven()
    {
        _notification.Word(" See you ", "Bring the plans");

        Assert.Multiple(() =>
        {
            Assert.That((_notification.GivenSubject, _notification.GivenMessage), Is.EqualTo(("See you", "Bring the plans")));
            Assert.That((_notification.IsSubjectGenerated, _notification.IsMessageGenerated), Is.EqualTo((false, false)));
        });
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  ")]
    public void Word_EmptiedAgain_IsLeftToTheTemplate(string? nothing)
    {
        _notification.Word("See you", "Bring the plans");

        _notification.Word(nothing, "Bring the plans");

        Assert.Multiple(() =>
        {
            Assert.That((_notification.Subject, _notification.IsSubjectGenerated), Is.EqualTo(((string?)null, true)));
            Assert.That((_notification.Message, _notification.IsMessageGenerated), Is.EqualTo(("Bring the plans", false)));
        });
    }

    [Test]
    public void MarkSent_GeneratedTexts_FreezeAsTheyWent()
    {
        _notification.MarkSent(OutgoingMail.Of(_notification, "Your appointment", "On Monday"), Known.Now.ToOffset(TimeSpan.FromHours(2)));

        Assert.Multiple(() =>
        {
            Assert.That((_notification.Subject, _notification.Message), Is.EqualTo(("Your appointment", "On Monday")));
            Assert.That((_notification.GivenSubject, _notification.GivenMessage), Is.EqualTo(((string?)null, (string?)null)));
            Assert.That(
                (_notification.SentAt, _notification.SentAt?.Offset),
                Is.EqualTo(((DateTimeOffset?)Known.Now, (TimeSpan?)TimeSpan.Zero))
            );
        });
    }

    [Test]
    public void MarkSent_GivenTexts_StayAsGiven()
    {
        _notification.Word("See you", "Bring the plans");

        _notification.MarkSent(OutgoingMail.Of(_notification, "See you", "Bring the plans"), Known.Now);

        Assert.That((_notification.GivenSubject, _notification.GivenMessage), Is.EqualTo(("See you", "Bring the plans")));
    }

    [Test]
    public void MarkSent_WordedAnewMeanwhile_KeepsWhatWent()
    {
        _notification.Word(subject: null, "Bring the plans");
        var outgoing = OutgoingMail.Of(_notification, "Your appointment", "Bring the plans");
        _notification.Word("See you", message: null);

        _notification.MarkSent(outgoing, Known.Now);

        Assert.That((_notification.Subject, _notification.IsSubjectGenerated), Is.EqualTo(("Your appointment", true)));
        Assert.That((_notification.Message, _notification.IsMessageGenerated), Is.EqualTo(("Bring the plans", false)));
    }

    [Test]
    public void MarkSent_LongSubject_IsCutToItsLimit()
    {
        _notification.MarkSent(OutgoingMail.Of(_notification, Emoji(101), ""), Known.Now);

        Assert.That(_notification.Subject, Is.EqualTo(Emoji(99) + "…"));
    }

    [Test]
    public void MarkSent_Twice_KeepsTheFirst()
    {
        _notification.MarkSent(OutgoingMail.Of(_notification, "first", "first"), Known.Now);

        _notification.MarkSent(OutgoingMail.Of(_notification, "second", "second"), Known.Now.AddHours(1));

        Assert.That((_notification.Subject, _notification.SentAt), Is.EqualTo(("first", (DateTimeOffset?)Known.Now)));
    }

    [TestCase(null)]
    [TestCase("Your appointment")] // what the caller was shown comes back
    public void Word_AfterSentNothingNewGiven_StaysFrozen(string? subject)
    {
        _notification.MarkSent(OutgoingMail.Of(_notification, "Your appointment", "On Monday"), Known.Now);

        _notification.Word(subject, null);

        Assert.Multiple(() =>
        {
            Assert.That((_notification.Subject, _notification.IsSubjectGenerated), Is.EqualTo(("Your appointment", true)));
            Assert.That((_notification.Message, _notification.IsMessageGenerated), Is.EqualTo(("On Monday", true)));
        });
    }

    [Test]
    public void Word_AfterSentAnotherGiven_IsTaken()
    {
        _notification.MarkSent(OutgoingMail.Of(_notification, "Your appointment", "On Monday"), Known.Now);

        _notification.Word("Remember", null);

        Assert.That((_notification.Subject, _notification.IsSubjectGenerated), Is.EqualTo(("Remember", false)));
    }

    private static string Emoji(int codePoints) => string.Concat(Enumerable.Repeat("😀", codePoints));
}
