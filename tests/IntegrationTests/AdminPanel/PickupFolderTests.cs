using ContactAppointment.Application.Email;
using ContactAppointment.Application.Email.PickedUp;
using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.AdminPanel;

/// <summary>The pickup folder's mails at the panel.</summary>
internal sealed class PickupFolderTests : ApiTest
{
    [Test]
    public async Task Get_MailInTheFolder_IsReadAsItWasWritten()
    {
        var uuid = Guid.Parse(await SendAsync(Client, "grete@example.com"));

        var mail = await GetAsync(uuid, UserRole.Member);

        Assert.Multiple(() =>
        {
            Assert.That(mail.To, Is.EqualTo("grete@example.com"));
            Assert.That(mail.Subject, Does.Contain("01.07.2031"));
            Assert.That(mail.Text, Does.Contain("14:00"));
            Assert.That(mail.Html, Does.Contain("14:00").And.Contain("<html"));
            Assert.That(mail.Calendar, Does.StartWith("BEGIN:VCALENDAR"));
            Assert.That(mail.Headers.Single(h => h.Name == "Message-Id").Value, Does.Contain($"{uuid}"));
            Assert.That(mail.Date, Is.Not.Null);
        });
    }

    [Test]
    public async Task List_TwoOrganizations_MemberSeesItsOwnAndAnAdministratorBoth()
    {
        using var other = Api.CreateApiClient();
        var (own, foreign) = (Guid.Parse(await SendAsync(Client, "a@example.com")), Guid.Parse(await SendAsync(other, "b@example.com")));

        var (member, administrator) = (await ListAsync(UserRole.Member), await ListAsync(UserRole.Administrator));

        Assert.That(member.Results.Select(m => m.Uuid), Is.EqualTo(new[] { own }));
        Assert.That(administrator.Results.Select(m => m.Uuid), Is.SupersetOf(new[] { foreign, own }));
        Assert.That(() => GetAsync(foreign, UserRole.Member), Throws.InstanceOf<Application.Common.Exceptions.NotFoundException>());
        Assert.That((await GetAsync(foreign, UserRole.Administrator)).To, Is.EqualTo("b@example.com"));
    }

    [Test]
    public async Task List_OtherFilesInTheFolder_AreNotSeenAndABrokenOneIsTold()
    {
        await SendAsync(Client, "a@example.com");
        var (broken, taken) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await File.WriteAllTextAsync(Path.Combine(Api.MailFolder, "secret.eml"), "Subject: x\r\n\r\n");
        await File.WriteAllTextAsync(Path.Combine(Api.MailFolder, $"{taken:N}.eml"), "Subject: x\r\n\r\n");
        await File.WriteAllTextAsync(Path.Combine(Api.MailFolder, $"{broken}.eml"), "");

        var all = (await ListAsync(UserRole.Administrator)).Results;

        Assert.That(all.Select(m => m.Uuid), Does.Contain(broken).And.Not.Contain(taken));
        Assert.That(all.Where(m => m.Mail is null).Select(m => m.Uuid), Is.EqualTo(new[] { broken }));
    }

    [TestCase("..%2F..%2Fcontacts.db")]
    [TestCase("../../contacts.db")]
    [TestCase("secret")]
    public async Task Get_PageOfAFileThatNoUuidNames_IsNotThere(string name)
    {
        const string password = "correct horse battery";
        var user = $"administrator-{Guid.NewGuid():N}";
        await PanelClient.AddUserAsync(Api, new NewUser(user, UserRole.Administrator, null), password);
        using var panel = new PanelClient(Api.ClientOptions.BaseAddress);
        await panel.SignInAsync(user, password);

        var response = await panel.GetAsync($"/admin/notifications/picked-up/{name}");

        Assert.That((int)response.StatusCode, Is.EqualTo(404).Or.EqualTo(400));
    }

    [Test]
    public async Task Find_MailsGoToAServer_ThereAreNone()
    {
        var uuid = Guid.Parse(await SendAsync(Client, "a@example.com"));
        using var other = new ApiFactory([.. SmtpServer.SettingsFor(FreePort.Find()), ("DataFolder", Api.Folder.Path)]);
        var mails = other.Services.GetRequiredService<IPickedUpMails>();

        Assert.That((mails.IsInUse, mails.List().Count, await mails.FindAsync(uuid, default)), Is.EqualTo((false, 0, (ReadableMail?)null)));
    }

    private static async Task<string> SendAsync(ApiClient client, string recipient)
    {
        var uuid = await client.RequestMailAsync(recipient);
        await client.SentAsync(uuid);
        return uuid;
    }

    private Task<PickedUpMailsDto> ListAsync(UserRole role) =>
        Administrator.AskAsync<ListPickedUpMailsQuery, PickedUpMailsDto>(Api, new ListPickedUpMailsQuery(1000), role, Client.Organization);

    private Task<ReadableMail> GetAsync(Guid uuid, UserRole role) =>
        Administrator.AskAsync<GetPickedUpMailQuery, ReadableMail>(Api, new GetPickedUpMailQuery(uuid), role, Client.Organization);
}
