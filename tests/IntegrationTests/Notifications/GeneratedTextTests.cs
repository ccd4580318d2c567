using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Notifications;

/// <summary>What the template writes, sentence by sentence.</summary>
internal sealed class GeneratedTextTests : ApiTest
{
    [TestCase(null, null, null, "Ihr Termin am 04.05.2026", "")]
    [TestCase("", " ", "", "Ihr Termin am 04.05.2026", "")]
    [TestCase("O & <P>", null, null, "Termin bei O & <P> am 04.05.2026", "\nBei: O & <P>")]
    [TestCase(null, "030 1", null, "Ihr Termin am 04.05.2026", "\nTelefon: 030 1")]
    [TestCase(null, null, "Am Markt 1", "Ihr Termin am 04.05.2026", "\nWo: Am Markt 1")]
    [TestCase("O", "030 1", "Am Markt 1", "Termin bei O am 04.05.2026", "\nWo: Am Markt 1\nBei: O\nTelefon: 030 1")]
    [Clause("notification.generated.subject", "notification.generated.message", "notification.generated.missing")]
    public async Task Post_WhatIsMissing_LeavesNoTrace(string? name, string? phone, string? address, string subject, string end)
    {
        var appointment = await ScheduleAsync(("address", address ?? ""));

        var notification = await NotifyAsync(appointment, ("org_name", name), ("org_phone", phone));

        var where = name is { Length: > 0 } ? $" bei {name}" : "";
        Assert.That((string?)notification["subject"], Is.EqualTo(subject));
        Assert.That(
            (string?)notification["message"],
            Is.EqualTo($"Hier sind die Angaben zu Ihrem Termin{where}.\n\nWann: Montag, 4. Mai 2026, 11:00–12:00 Uhr{end}")
        );
    }

    [Test]
    [Clause("notification.generated.place")]
    public async Task Post_AppointmentWithAnAddress_NamesThatAndNotTheContacts()
    {
        var addresses = new[] { new { type = "delivery", city = "Ulm" } };
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("addresses", addresses)));
        var appointment = await ScheduleAsync(("contact_uuid", contact["uuid"]), ("address", "Am Markt 1"));

        var notification = await NotifyAsync(appointment);

        Assert.That((string?)notification["message"], Does.EndWith("\nWo: Am Markt 1"));
    }

    [Test]
    [Clause("notification.text.follows", "notification.generated.place.contact")]
    public async Task Get_TheContactMoved_NamesTheNewPlace()
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("addresses", new[] { new { type = "home", city = "Ulm" } })));
        var notification = await NotifyAsync(await ScheduleAsync(("contact_uuid", contact["uuid"])));

        await Client.PatchAsync($"/contact/{contact["uuid"]}/", new { addresses = new[] { new { type = "home", city = "Bonn" } } });

        Assert.That((string?)notification["message"], Does.EndWith("\nWo: Ulm"));
        Assert.That((string?)(await Client.ReadAsync((string)notification["url"]!))["message"], Does.EndWith("\nWo: Bonn"));
    }

    [TestCase("subject", "message")]
    [TestCase("message", "subject")]
    [Clause("notification.text.generated", "notification.text.given")]
    public async Task Post_OneTextGiven_OnlyTheOtherIsGenerated(string given, string left)
    {
        var appointment = await ScheduleAsync();
        var generated = await NotifyAsync(appointment);

        var notification = await NotifyAsync(appointment, (given, "Given"), (left, ""));

        Assert.That((string?)notification[given], Is.EqualTo("Given"));
        Assert.That((string?)notification[left], Is.EqualTo((string?)generated[left]));
    }

    [Test]
    [Clause("notification.text.cut")]
    public async Task Post_GeneratedSubjectBeyondItsLimit_IsCut()
    {
        using var api = new ApiFactory { Replace = services => services.AddSingleton<INotificationTemplates, WordyTemplates>() };
        using var client = api.CreateApiClient();

        var notification = await client.CreateAsync(
            "/appointmentnotifications/",
            Bodies.Notification(await client.CreateAppointmentAsync())
        );

        Assert.That((string?)notification["subject"], Is.EqualTo(string.Concat(Enumerable.Repeat("😀", 98)) + "…"));
        Assert.That((string?)notification["message"], Has.Length.EqualTo(5000));
    }

    [Test]
    [Clause("notification.sent_at", "notification.url")]
    public async Task Write_ReadOnlyFields_AreIgnored()
    {
        const string readOnly = """{"sent_at":"2020-01-01T00:00:00Z","url":"http://example.com/"}""";
        var appointment = await ScheduleAsync();
        var body = Bodies.Notification(appointment["uuid"], ("sent_at", "2020-01-01T00:00:00Z"), ("url", "http://example.com/"));

        var made = await Client.CreateAsync("/appointmentnotifications/", body);
        var patched = await (await Client.PatchAsync((string)made["url"]!, readOnly)).ReadAsync(HttpStatusCode.OK);

        Assert.That(made["sent_at"], Is.Null);
        Assert.That((string?)made["url"], Does.EndWith($"/appointmentnotifications/{made["uuid"]}/"));
        Assert.That(JsonNode.DeepEquals(patched, made));
    }

    [TestCase(254, HttpStatusCode.Created)]
    [TestCase(255, HttpStatusCode.BadRequest)]
    [Clause("notification.recipient")]
    public async Task Post_LongRecipient_IsTakenTo254Characters(int length, HttpStatusCode expected)
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('b', 60), 3));
        var recipient = $"{new string('a', 64)}@{domain}.".PadRight(length, 'c');

        var response = await Client.PostAsync(
            "/appointmentnotifications/",
            Bodies.Notification((await ScheduleAsync())["uuid"], ("recipient", recipient))
        );

        Assert.That(response.StatusCode, Is.EqualTo(expected));
    }

    private Task<JsonNode> ScheduleAsync(params (string, object?)[] fields) =>
        Client.CreateAsync("/appointment/", Bodies.Appointment(fields));

    private Task<JsonNode> NotifyAsync(JsonNode appointment, params (string, object?)[] fields) =>
        Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(appointment["uuid"], fields));

    private sealed class WordyTemplates : INotificationTemplates
    {
        public string WriteSubject(NotificationFacts facts) => string.Concat(Enumerable.Repeat("😀", 150));

        public string WriteMessage(NotificationFacts facts) => new('m', 5000);

        public string WriteHtml(NotificationFacts facts) => "";

        public string WriteFooter(NotificationFacts facts) => "";

        public string WriteEvent(NotificationFacts facts) => "Event";

        public string WritePage(UnsubscribePage page) => "";
    }
}
