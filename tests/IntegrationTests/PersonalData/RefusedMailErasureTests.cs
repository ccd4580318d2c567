using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.PersonalData;

/// <summary>An erasure after the mail server had refused a mail, with words of its own, or put one off.</summary>
internal sealed class RefusedMailErasureTests : MailTest
{
    [Clause("personal.canary")]
    [Test, NotOnSqlServer]
    public async Task Delete_MailsThatFailed_LeavesACanaryNowhere()
    {
        var person = new KnownPerson(Client);
        await person.MakeAsync();
        var refused = await person.NotifyAsync(
            person.Appointment["uuid"],
            ("recipient", $"550-{KnownPerson.Address}"),
            ("send_notification", true)
        );
        var failed = await Client.InStatusAsync(refused, "failed");
        Assert.That((string?)failed["last_error"], Is.Not.Empty);

        var erased = await Client.DeleteAsync($"{person.Path}/personal-data/");

        Assert.That(erased.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await erased.Content.ReadAsStringAsync());
        await Eventually.TrueAsync(
            async () => (await HeldContents.PlacesOfAsync(Api.Folder.Path, KnownPerson.Canary)).Count == 0,
            "no canary",
            TimeSpan.FromMinutes(1)
        );
    }
}
