using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.Notifications.Mail;

public sealed class NotificationWriterTests : UseCaseFixture
{
    private NotificationWriter Writer => Host.Get<NotificationWriter>();

    [Test]
    public async Task WriteTextsAsync_NothingWorded_IsWhatTheTemplateSays()
    {
        var notification = Notification(new AppointmentBuilder());

        var texts = await Writer.WriteTextsAsync([notification], CancellationToken.None);

        Assert.That(texts[notification.Uuid], Is.EqualTo(new NotificationText("Subject 30.03.2026", "Message 10:00")));
    }

    [Test]
    public async Task WriteTextsAsync_EverythingWorded_AsksNeitherTemplateNorContact()
    {
        var notification = Notification(new AppointmentBuilder().At("").With(Guid.NewGuid()));
        notification.Word("See you", "Bring the plans");

        var texts = await Writer.WriteTextsAsync([notification], CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(texts[notification.Uuid], Is.EqualTo(new NotificationText("See you", "Bring the plans")));
            Assert.That((Host.Templates.Invocations.Count, Host.Contacts.Calls), Is.EqualTo((0, 0)));
        });
    }

    [Test]
    public async Task WriteTextsAsync_HalfWorded_AsksTheTemplateForTheRest()
    {
        var notification = Notification(new AppointmentBuilder());
        notification.Word("See you", null);

        var texts = await Writer.WriteTextsAsync([notification], CancellationToken.None);

        Assert.That(texts[notification.Uuid], Is.EqualTo(new NotificationText("See you", "Message 10:00")));
    }

    [TestCase(99, 99, "")]
    [TestCase(100, 98, "…")]
    public async Task WriteTextsAsync_TemplatesSubject_IsCutToItsLimit(int length, int kept, string end)
    {
        Host.Templates.Setup(t => t.WriteSubject(It.IsAny<NotificationFacts>())).Returns(Emoji(length));
        var notification = Notification(new AppointmentBuilder());

        var texts = await Writer.WriteTextsAsync([notification], CancellationToken.None);

        Assert.That(texts[notification.Uuid].Subject, Is.EqualTo(Emoji(kept) + end));
    }

    [Test]
    public async Task WriteTextsAsync_SeveralOrganizations_SpeakForThemselves()
    {
        Host.KnownOrganizations.Add(new OrganizationBuilder().WithUuid(Known.OtherOrganization).Speaking("en").Build());
        var (german, english) = (
            Notification(new AppointmentBuilder()),
            Notification(new AppointmentBuilder().In(Known.OtherOrganization))
        );

        var texts = await Writer.WriteTextsAsync([german, english], CancellationToken.None);

        Assert.That((texts[german.Uuid].Subject, texts[english.Uuid].Subject), Is.EqualTo(("Subject 30.03.2026", "Subject 30 Mar 2026")));
    }

    [Test]
    public async Task WriteTextsAsync_SeveralWithContacts_LooksThemUpOnce()
    {
        var contact = new ContactBuilder().Build();
        Host.Contacts.Rows.Add(contact);
        var notifications = Enumerable.Range(1, 3).Select(_ => Notification(new AppointmentBuilder().At("").With(contact.Uuid)));

        await Writer.WriteTextsAsync([.. notifications], CancellationToken.None);

        Assert.That(Host.Contacts.Calls, Is.EqualTo(1));
    }

    [Test]
    public async Task WriteMailAsync_Generated_CarriesTheTextAndBothParts()
    {
        Host.Templates.Setup(t => t.WriteHtml(It.IsAny<NotificationFacts>())).Returns("html part");
        var notification = Notification(new AppointmentBuilder());
        notification.Appointment.RequestSending(notification.Uuid, BerlinClock.Now);
        notification.BeginAttempt("1@example.org");

        var mail = await Writer.WriteMailAsync(notification, CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(mail.Text, Is.EqualTo(new NotificationText("Subject 30.03.2026", "Message 10:00")));
            Assert.That((mail.Message.Uuid, mail.Message.Recipient), Is.EqualTo((notification.Uuid, notification.Recipient)));
            Assert.That(mail.Message.MessageId, Is.EqualTo("1@example.org"));
            Assert.That(
                (mail.Message.Subject, mail.Message.TextBody, mail.Message.HtmlBody),
                Is.EqualTo(("Subject 30.03.2026", "Message 10:00", "html part"))
            );
        });
    }

    private static AppointmentNotification Notification(AppointmentBuilder appointment) =>
        appointment.WithNotification().Build().Notifications.Single();

    private static string Emoji(int codePoints) => string.Concat(Enumerable.Repeat("😀", codePoints));

    [Test]
    public async Task WriteMailAsync_Reminder_BearsLinkFooterAndCalendar()
    {
        Host.KnownOrganizations.Clear();
        var organization = new OrganizationBuilder().Build();
        organization.Correspond("de", "buero@example.org");
        Host.KnownOrganizations.Add(organization);
        Host.Templates.Setup(t => t.WriteHtml(It.IsAny<NotificationFacts>())).Returns((NotificationFacts f) => $"{f.UnsubscribeLink}");
        var appointment = new AppointmentBuilder().Named("Wartung").Build();
        var reminder = appointment.Remind("a@example.org", "P1D", BerlinClock.Now);
        reminder.WriteIn("en");
        reminder.BeginAttempt("1@example.org");

        var mail = await Writer.WriteMailAsync(reminder, CancellationToken.None);

        const string link = "https://host/unsubscribe/en/a@example.org";
        Assert.Multiple(() =>
        {
            Assert.That(mail.Message.UnsubscribeLink, Is.EqualTo(new Uri(link)));
            Assert.That(mail.Message.TextBody, Is.EqualTo($"Message 10:00\n\n{link}"));
            Assert.That(mail.Text.Message, Is.EqualTo("Message 10:00"));
            Assert.That(mail.Message.HtmlBody, Is.EqualTo(link));
            Assert.That(mail.Message.ReplyTo, Is.EqualTo("buero@example.org"));
            Assert.That(mail.Message.Calendar!.Text, Is.EqualTo($"{appointment.Uuid} 0 Event Wartung"));
        });
    }

    [Test]
    public async Task WriteMailAsync_NoReminder_HasNoLink()
    {
        Host.Templates.Setup(t => t.WriteHtml(It.IsAny<NotificationFacts>())).Returns("");
        var notification = Notification(new AppointmentBuilder());
        notification.Appointment.RequestSending(notification.Uuid, BerlinClock.Now);
        notification.BeginAttempt("1@example.org");

        var mail = await Writer.WriteMailAsync(notification, CancellationToken.None);

        Assert.That((mail.Message.UnsubscribeLink, mail.Message.TextBody), Is.EqualTo(((Uri?)null, "Message 10:00")));
    }

    [TestCase(null, "de")]
    [TestCase("en", "en")]
    public async Task WriteTextsAsync_Language_IsTheNotificationsElseTheOrganizations(string? language, string expected)
    {
        Host.Templates.Setup(t => t.WriteSubject(It.IsAny<NotificationFacts>())).Returns((NotificationFacts f) => f.Language);
        var notification = Notification(new AppointmentBuilder());
        notification.WriteIn(language);

        var texts = await Writer.WriteTextsAsync([notification], CancellationToken.None);

        Assert.That(texts[notification.Uuid].Subject, Is.EqualTo(expected));
    }
}
