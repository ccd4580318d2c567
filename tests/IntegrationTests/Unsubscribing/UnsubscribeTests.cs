using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using MimeKit;

namespace ContactAppointment.IntegrationTests.Unsubscribing;

/// <summary>One click in a reminder, and no more reminders come (RFC 8058).</summary>
[Clause("who.open.mail-links")]
internal sealed class UnsubscribeTests : MailTest
{
    private HttpClient _anyone = null!;

    protected override (string Key, string? Value)[] Settings =>
        [.. base.Settings, ("PublicBaseUrl", "https://termine.example.org/service")];

    [SetUp]
    public void BeNobody() => _anyone = Api.CreateAnonymousClient();

    [TearDown]
    public void GoAway() => _anyone.Dispose();

    [Test]
    public async Task Reminder_Mail_BearsALinkUnderThePublicAddress()
    {
        var (mail, _) = await ReminderAsync();

        var shown = await mail.WithMailparserAsync();
        var link = mail.UnsubscribeLink();
        Assert.That(link.AbsoluteUri, Does.Match("^https://termine.example.org/service/unsubscribe/[A-Za-z0-9_-]+$"));
        Assert.That((string?)shown["list_unsubscribe"]![0], Is.EqualTo($"<{link}>"));
        Assert.That((string?)shown["list_unsubscribe_post"]![0], Is.EqualTo("List-Unsubscribe=One-Click"));
        Assert.That((string?)shown["text"], Does.Contain($"Keine Erinnerungen mehr: {link}"));
        Assert.That((string?)shown["html"], Does.Contain($"<a href=\"{link}\">"));
    }

    [Test]
    public async Task Notification_Mail_BearsNoLink()
    {
        var recipient = MailRequests.NewRecipient();

        await Client.RequestMailAsync(recipient);

        var mail = await Smtp.MailToAsync(recipient);
        Assert.That(mail.Headers.Select(h => h.Field), Has.None.StartsWith("List-"));
    }

    [TestCase("de", "Erinnerungen abbestellen")]
    [TestCase("en", "Unsubscribe from reminders")]
    public async Task Get_Link_AsksInTheMailsLanguageAndChangesNothing(string language, string title)
    {
        var (mail, recipient) = await ReminderAsync(("language", language));

        var response = await _anyone.GetAsync(PathOf(mail));

        var page = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo("text/html; charset=utf-8"));
        Assert.That(page, Does.Contain($"<html lang=\"{language}\">").And.Contain(title).And.Contain(recipient));
        Assert.That(page, Does.Contain("<form method=\"post\">"));
        Assert.That(response.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
        Assert.That(await AddressesAsync(Client), Is.Empty);
    }

    [Test]
    public async Task Post_OneClick_StopsRemindersAndNothingElse()
    {
        var (mail, recipient) = await ReminderAsync();
        var waiting = await Client.RemindAsync(recipient.ToUpperInvariant(), ("send_before", "P1D"));
        var ofAnother = await Client.RemindAsync(MailRequests.NewRecipient(), ("send_before", "P1D"));

        var response = await UnsubscribeAsync(mail);
        var later = await Client.RemindNowAsync(recipient);
        var plain = await Client.RequestMailAsync(recipient);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("Abbestellt").And.Not.Contain("<form"));
        foreach (var reminder in new[] { waiting, later })
            Assert.That((string?)(await Client.InStatusAsync(reminder, "cancelled"))["cancel_reason"], Is.EqualTo("unsubscribed"));
        Assert.That((string?)(await Client.ReadAsync((string)ofAnother["url"]!))["status"], Is.EqualTo("scheduled"));
        await Client.SentAsync(plain);
        Assert.That(Smtp.MailsTo(recipient), Has.Count.EqualTo(2)); // the reminder before, and the one that is none
    }

    [Test]
    public async Task Post_DomainSpeltInManyWays_StopsAllOfThem()
    {
        var name = $"a_{Guid.NewGuid():N}";
        string[] spellings = [$"{name}@bücher.example", $"{name}@BÜCHER.example", $"{name.ToUpperInvariant()}@xn--bcher-kva.example"];
        var reminders = new List<JsonNode>();
        foreach (var spelling in spellings)
            reminders.Add(await Client.RemindAsync(spelling, ("send_before", "P1D")));
        var ofAnother = await Client.RemindAsync($"{name}@bucher.example", ("send_before", "P1D"));
        await Client.RemindNowAsync(spellings[0]);

        await UnsubscribeAsync(await Smtp.MailToAsync(spellings[0]));

        foreach (var reminder in reminders)
            Assert.That((string?)(await Client.ReadAsync((string)reminder["url"]!))["cancel_reason"], Is.EqualTo("unsubscribed"));
        Assert.That((string?)(await Client.ReadAsync((string)ofAnother["url"]!))["status"], Is.EqualTo("scheduled"));
    }

    [Test]
    public async Task Post_Again_AnswersAlike()
    {
        var (mail, _) = await ReminderAsync();

        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => UnsubscribeAsync(mail)));

        Assert.That(responses.Select(r => r.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(await AddressesAsync(Client), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Post_AddressOfAnotherOrganizationsReminders_StillGetsThose()
    {
        using var other = Api.CreateApiClient();
        var (mail, recipient) = await ReminderAsync();

        await UnsubscribeAsync(mail);
        var reminder = await other.RemindNowAsync(recipient);

        await other.InStatusAsync(reminder, "sent");
        Assert.That(await AddressesAsync(other), Is.Empty);
    }

    [Test]
    public async Task GetAndPost_TamperedLink_IsNotFoundAndWithoutEffect()
    {
        var (mail, _) = await ReminderAsync();
        var path = PathOf(mail);
        var middle = path.Length - 20;
        var tampered = path[..middle] + (path[middle] == 'A' ? 'B' : 'A') + path[(middle + 1)..];

        foreach (var wrong in new[] { tampered, path[..^8], "/unsubscribe/x", "/unsubscribe/" + new string('A', 4000) })
        {
            await (await _anyone.GetAsync(wrong)).ReadProblemAsync(HttpStatusCode.NotFound);
            await (await _anyone.PostAsync(wrong, OneClick())).ReadProblemAsync(HttpStatusCode.NotFound);
        }

        Assert.That(await AddressesAsync(Client), Is.Empty);
    }

    [Test]
    public async Task Delete_Address_GetsRemindersAgain()
    {
        var (mail, recipient) = await ReminderAsync();
        await UnsubscribeAsync(mail);
        var address = (await AddressesAsync(Client))[0]!;
        Assert.That((string?)address["address"], Is.EqualTo(recipient));

        var deleted = await Client.DeleteAsync($"/unsubscribedaddresses/{address["id"]}/");
        var reminder = await Client.RemindNowAsync(recipient);

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await Client.InStatusAsync(reminder, "sent");
    }

    [Test]
    public async Task Delete_Address_IsInItsHistory()
    {
        var (mail, recipient) = await ReminderAsync();
        await UnsubscribeAsync(mail);
        var uuid = (string)(await AddressesAsync(Client))[0]!["uuid"]!;
        await Client.DeleteAsync($"/unsubscribedaddresses/{uuid}/");

        var entries = (await Client.ReadAsync($"/unsubscribedaddresses/{uuid}/history/"))["results"]!.AsArray();

        Assert.That(entries.Select(e => (string?)e!["kind"]), Is.EqualTo(new[] { "deleted", "created" }));
        Assert.That(entries.Select(e => (Guid?)e!["actor"]), Is.EqualTo(new Guid?[] { Client.User, null }));
        Assert.That((string?)entries[1]!["changes"]!["address"]!["after"], Is.EqualTo(recipient));
    }

    [Test]
    public async Task Delete_AddressOfAnotherOrganization_IsNotFound()
    {
        using var other = Api.CreateApiClient();
        var (mail, _) = await ReminderAsync();
        await UnsubscribeAsync(mail);
        var path = $"/unsubscribedaddresses/{(await AddressesAsync(Client))[0]!["uuid"]}/";

        await (await other.GetAsync(path)).ReadProblemAsync(HttpStatusCode.NotFound);
        await (await other.DeleteAsync(path)).ReadProblemAsync(HttpStatusCode.NotFound);

        Assert.That((string?)(await Client.ReadAsync(path))["uuid"], Is.Not.Null);
    }

    private async Task<(MimeMessage Mail, string Recipient)> ReminderAsync(params (string Name, object? Value)[] fields)
    {
        var recipient = MailRequests.NewRecipient();
        await Client.RemindNowAsync(recipient, fields);
        return (await Smtp.MailToAsync(recipient), recipient);
    }

    private Task<HttpResponseMessage> UnsubscribeAsync(MimeMessage mail) => _anyone.PostAsync(PathOf(mail), OneClick());

    private static FormUrlEncodedContent OneClick() => new([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);

    /// <summary>The link as the service sees it behind its public address.</summary>
    private static string PathOf(MimeMessage mail) => mail.UnsubscribeLink().AbsolutePath["/service".Length..];

    private static async Task<JsonArray> AddressesAsync(ApiClient client) => (await client.ReadAsync("/unsubscribedaddresses/")).AsArray();
}
