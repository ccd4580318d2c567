using System.Net;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.Organizations.ListOrganizations;
using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.Contract;

namespace ContactAppointment.IntegrationTests.AdminPanel;

/// <summary>What members see of the panel, and what they do not.</summary>
internal sealed class RoleTests : ApiTest
{
    private const string Password = "correct horse battery";

    private PanelClient _member = null!;

    [SetUp]
    public async Task SignInAMember()
    {
        var name = $"member-{Guid.NewGuid():N}";
        await PanelClient.AddUserAsync(Api, new NewUser(name, UserRole.Member, Client.Organization), Password);
        _member = new PanelClient(Api.ClientOptions.BaseAddress);
        await _member.SignInAsync(name, Password);
    }

    [TearDown]
    public void Close() => _member.Dispose();

    [TestCase("users")]
    [TestCase("tokens")]
    [TestCase("organizations")]
    [TestCase("health")]
    public async Task Get_PageForAdministrators_IsNotThereForAMember(string page)
    {
        var response = await _member.GetAsync($"/admin/{page}");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    [Clause("around.admin")]
    public async Task Get_ContactOfAnotherOrganization_LooksAsOneThatIsNotThere()
    {
        using var other = Api.CreateApiClient();
        object body = new { first_name = "Secretary", workflowlevel1_uuids = Array.Empty<Guid>() };
        var theirs = (Guid)(await other.CreateAsync("/contact/", body))["uuid"]!;
        var own = (Guid)(await Client.CreateAsync("/contact/", body))["uuid"]!;

        var (foreign, unknown, mine) = (await PageAsync(theirs), await PageAsync(Guid.CreateVersion7()), await PageAsync(own));

        Assert.That(mine, Does.Contain("Secretary"));
        Assert.That(foreign, Does.Contain("There is nothing here").And.Not.Contain("Secretary"));
        Assert.That(unknown, Does.Contain("There is nothing here"));
    }

    [Test]
    [Clause("around.admin")]
    public async Task Get_AppointmentOfAnotherOrganization_LooksAsOneThatIsNotThere()
    {
        using var other = Api.CreateApiClient();
        object body = new
        {
            name = "Secret visit",
            start_date = "2026-11-25T10:00",
            end_date = "2026-11-25T11:00",
            type = new[] { "visit" },
        };
        var theirs = (Guid)(await other.CreateAsync("/appointment/", body))["uuid"]!;
        var own = (Guid)(await Client.CreateAsync("/appointment/", body))["uuid"]!;

        var (foreign, unknown, mine) = (
            await PageAsync(theirs, "appointments"),
            await PageAsync(Guid.CreateVersion7(), "appointments"),
            await PageAsync(own, "appointments")
        );

        Assert.That(mine, Does.Contain("Secret visit"));
        Assert.That(foreign, Does.Contain("There is nothing here").And.Not.Contain("Secret visit"));
        Assert.That(unknown, Does.Contain("There is nothing here"));
    }

    [Test]
    public async Task Get_NewAppointmentWithAnotherOrganizationsContact_NamesNobody()
    {
        using var other = Api.CreateApiClient();
        object body = new { first_name = "Secretary", workflowlevel1_uuids = Array.Empty<Guid>() };
        var theirs = (Guid)(await other.CreateAsync("/contact/", body))["uuid"]!;
        var own = (Guid)(await Client.CreateAsync("/contact/", body))["uuid"]!;

        var (foreign, mine) = (await NewAppointmentAsync(theirs), await NewAppointmentAsync(own));

        Assert.That(mine, Does.Contain("Secretary"));
        Assert.That(foreign, Does.Not.Contain("Secretary"));
    }

    [Test]
    public async Task Post_AnotherOrganization_ChangesNothingForAMember()
    {
        using var other = Api.CreateApiClient();
        await other.CreateAsync("/contact/", new { first_name = "Secretary", workflowlevel1_uuids = Array.Empty<Guid>() });

        var response = await _member.SubmitAsync("/admin/organization", "/admin/", ("organization", other.Organization.ToString()));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await (await _member.GetAsync("/admin/")).Content.ReadAsStringAsync(), Does.Not.Contain(other.Organization.ToString()));
    }

    [TestCase("/admin/organization")]
    [TestCase("/admin/sign-in")]
    [TestCase("/admin/sign-out")]
    public async Task Post_FormWithoutItsToken_IsRefused(string path)
    {
        using var http = new HttpClient { BaseAddress = Api.ClientOptions.BaseAddress };
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("organization", $"{Client.Organization}")]);

        var response = await http.PostAsync(path, form);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase("contacts?page=2", "/admin/contacts?page=2")]
    [TestCase("https://elsewhere.example/", "/admin/")]
    [TestCase("/elsewhere", "/admin/")]
    [TestCase("ä\u0001", "/admin/")]
    public async Task Post_Organization_GoesOnAtAPageOfThePanel(string page, string place)
    {
        var name = $"boss-{Guid.NewGuid():N}";
        await PanelClient.AddUserAsync(Api, new NewUser(name, UserRole.Administrator, null), Password);
        using var boss = new PanelClient(Api.ClientOptions.BaseAddress);
        await boss.SignInAsync(name, Password);
        await Client.CreateAsync("/contact/", new { first_name = "Grete", workflowlevel1_uuids = Array.Empty<Guid>() });

        var response = await boss.SubmitAsync("/admin/organization", "/admin/", ("organization", $"{Client.Organization}"), ("page", page));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(response.Headers.Location!.OriginalString, Is.EqualTo(place));
    }

    [Test]
    public async Task List_Organizations_MemberSeesNoneButItsOwn()
    {
        await Client.CreateAsync("/contact/", new { first_name = "Grete", workflowlevel1_uuids = Array.Empty<Guid>() });

        var all = await Administrator.AskAsync<ListOrganizationsQuery, IReadOnlyList<OrganizationEntryDto>>(
            Api,
            new ListOrganizationsQuery()
        );
        var seen = await Administrator.AskAsync<ListOrganizationsQuery, IReadOnlyList<OrganizationEntryDto>>(
            Api,
            new ListOrganizationsQuery(),
            UserRole.Member
        );

        Assert.That(all.Select(o => o.Uuid), Does.Contain(Client.Organization));
        Assert.That(seen.Select(o => o.Uuid), Does.Not.Contain(Client.Organization));
        Assert.That(seen, Has.Count.EqualTo(1));
    }

    private async Task<string> PageAsync(Guid uuid, string kind = "contacts") =>
        await (await _member.GetAsync($"/admin/{kind}/{uuid}")).Content.ReadAsStringAsync();

    private async Task<string> NewAppointmentAsync(Guid contact) =>
        await (await _member.GetAsync($"/admin/appointments/new?contact={contact}")).Content.ReadAsStringAsync();
}
