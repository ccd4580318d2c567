using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Notifications;

internal sealed class RecipientTests : ApiTest
{
    [Clause("notification.recipient")]
    [TestCase("juergen@example.com")]
    [TestCase(" j.m+tag@mail.example.com ")]
    [TestCase("j@müller.example")]
    public async Task Post_ValidRecipient_IsKeptTrimmed(string recipient)
    {
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment());

        var notification = await Client.CreateAsync(
            "/appointmentnotifications/",
            Bodies.Notification(appointment["uuid"], ("recipient", recipient))
        );

        Assert.That((string?)notification["recipient"], Is.EqualTo(recipient.Trim()));
    }

    [Clause("notification.recipient")]
    [TestCase("")]
    [TestCase(null)]
    [TestCase(7)]
    [TestCase("juergen")]
    [TestCase("juergen@localhost")]
    [TestCase("@example.com")]
    [TestCase("a@example.com, b@example.com")]
    [TestCase("a@example.com;b@example.com")]
    [TestCase("Jürgen <a@example.com>")]
    [TestCase("a b@example.com")]
    [TestCase("a@example..com")]
    [TestCase("a@example.com\r\nBcc: b@example.com")]
    [TestCase("a\r\nBcc: b@example.com")]
    [TestCase("a@example.com\nb")]
    [TestCase("\"a\r\n b\"@example.com")]
    [TestCase("a@exa\u0000mple.com")]
    public async Task Post_NoAddress_Returns400NamingTheField(object? recipient)
    {
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment());

        var response = await Client.PostAsync(
            "/appointmentnotifications/",
            Bodies.Notification(appointment["uuid"], ("recipient", recipient), ("send_notification", true))
        );

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "recipient" }));
        Assert.That((await Client.ReadAsync("/appointmentnotifications/")).AsArray(), Is.Empty);
    }

    [Clause("notification.appointment.required", "notification.recipient", "notification.org.limits")]
    [TestCase("{}", new[] { "appointment", "recipient" })]
    [TestCase("""{"appointment":1,"recipient":"a@b.de","send_notification":"true"}""", new[] { "send_notification" })]
    [TestCase("""{"appointment":1,"recipient":"a@b.de","send_notification":null}""", new[] { "send_notification" })]
    [TestCase("""{"appointment":1,"recipient":"a@b.de","org_phone":"123456789012345678901"}""", new[] { "org_phone" })]
    [TestCase("""{"appointment":1,"recipient":"a@b.de","subject":7}""", new[] { "subject" })]
    public async Task Post_OtherMistakes_Returns400NamingThem(string body, string[] fields)
    {
        var response = await Client.PostAsync("/appointmentnotifications/", body);

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EquivalentTo(fields));
    }
}
