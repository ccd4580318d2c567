using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Appointments;

internal sealed class AppointmentFilterTests : ApiTest
{
    private static readonly Guid A = Guid.CreateVersion7();
    private static readonly Guid B = Guid.CreateVersion7();

    [TestCase("owner", "owner")]
    [TestCase("contact_uuid", "contact_uuid")]
    [TestCase("siteprofile_uuid", "siteprofile_uuid")]
    [Clause("appointments.filter.owner"), Clause("appointments.filter.contact_uuid"), Clause("appointments.filter.siteprofile_uuid")]
    public async Task Uuid_OfAField_SelectsByIt(string filter, string field)
    {
        await CreateAsync("1", (field, A));
        await CreateAsync("2", (field, B));

        Assert.That(await NamesAsync($"{filter}={A}"), Is.EqualTo(new[] { "1" }));
        Assert.That(await NamesAsync($"{filter}={B:N}"), Is.EqualTo(new[] { "2" }));
        Assert.That(await NamesAsync($"{filter}={Guid.NewGuid()}"), Is.Empty);
    }

    [TestCase("invitee", "invitee_uuids")]
    [TestCase("workflowlevel2_uuid", "workflowlevel2_uuids")]
    [Clause("appointments.filter.invitee"), Clause("appointments.filter.workflowlevel2_uuid")]
    public async Task Uuid_OfAList_SelectsThoseThatHaveIt(string filter, string field)
    {
        var first = await CreateAsync("1", (field, new[] { A, B }));
        await CreateAsync("2", (field, new[] { B }));
        await CreateAsync("3");

        Assert.That(await NamesAsync($"{filter}={A}"), Is.EqualTo(new[] { "1" }));
        Assert.That(await NamesAsync($"{filter}={B}"), Is.EqualTo(new[] { "1", "2" }));
        await Client.PatchAsync($"/appointment/{first["id"]}/", new Dictionary<string, object?> { [field] = null });
        Assert.That(await NamesAsync($"{filter}={B}"), Is.EqualTo(new[] { "2" }));
    }

    [Test]
    [Clause("appointments.filter.me")]
    public async Task Me_Caller_SelectsTheCallersOwn()
    {
        await CreateAsync("1");
        await CreateAsync("2", ("owner", A), ("invitee_uuids", new[] { Client.User }));
        await CreateAsync("3", ("owner", A));

        Assert.That(await NamesAsync("owner=me"), Is.EqualTo(new[] { "1" }));
        Assert.That(await NamesAsync("invitee=me"), Is.EqualTo(new[] { "2" }));
        Assert.That(await NamesAsync($"owner={A}&invitee=me"), Is.EqualTo(new[] { "2" }));
    }

    [TestCase("owner")]
    [TestCase("invitee")]
    [Clause("appointments.filter.me")]
    public async Task Me_TokenWithoutUser_Returns400NamingTheFilter(string filter)
    {
        using var nobody = Api.CreateApiClient(TestTokens.For(Client.Organization));

        var response = await nobody.GetAsync($"/appointment/?{filter}=me");

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { filter }));
    }

    [Test]
    [Clause("appointments.filter.type")]
    public async Task Type_Exact_SelectsThoseThatCarryIt()
    {
        await CreateAsync("1", ("type", new[] { "visit", "first, second" }));
        await CreateAsync("2", ("type", new[] { "Visit" }));

        Assert.That(await NamesAsync("type=visit"), Is.EqualTo(new[] { "1" }));
        Assert.That(await NamesAsync("type=first,%20second"), Is.EqualTo(new[] { "1" }));
        Assert.That(await NamesAsync("type=vis"), Is.Empty);
    }

    // On 2026-03-29 Berlin's day is 23 hours long, on 2026-10-25 it is 25.
    [TestCase("start_date_gte=2026-03-29T00:00:00", "2", "3", "4")]
    [TestCase("start_date_gte=2026-03-29", "2", "3", "4")]
    [TestCase("start_date_lte=2026-03-29", "1", "2", "3")]
    [TestCase("start_date_gte=2026-03-29&start_date_lte=2026-03-29", "2", "3")]
    [TestCase("start_date_lte=2026-03-28T23:00:00Z", "1", "2", Description = "the moment itself")]
    [TestCase("start_date_lte=2026-03-28T22:59:59.999999Z", "1")]
    [TestCase("start_date_gte=2026-03-29T00:00:00+01:00", "2", "3", "4", Description = "a plus sign that nobody escaped")]
    [TestCase("start_date_gte=2026-03-29T00:00:00%2B01:00", "2", "3", "4")]
    [TestCase("end_date_gte=2026-03-29&end_date_lte=2026-03-29", "2", "3")]
    [TestCase("end_date_gte=2026-03-29T21:59:59.999999Z", "3", "4")]
    [TestCase("end_date_lte=2026-03-28", "1")]
    [Clause("appointments.filter.start_date"), Clause("appointments.filter.end_date")]
    [Clause("appointments.filter.date-or-time"), Clause("appointments.filter.whole-day"), Clause("time.date-filter")]
    public async Task Dates_DayOf23Hours_AreDaysOfTheOrganizationsZone(string filter, params string[] expected)
    {
        foreach (
            var (name, moment) in new[]
            {
                ("1", "2026-03-28T22:59:59.999999Z"),
                ("2", "2026-03-28T23:00:00Z"),
                ("3", "2026-03-29T21:59:59.999999Z"),
                ("4", "2026-03-29T22:00:00Z"),
            }
        )
            await CreateAsync(name, ("start_date", moment), ("end_date", moment));

        Assert.That(await NamesAsync(filter), Is.EqualTo(expected));
    }

    [Test]
    [Clause("appointments.filter.whole-day")]
    public async Task Dates_DayOf25Hours_IsWhole()
    {
        await CreateAsync("1", ("start_date", "2026-10-25T22:59:59.999999Z"), ("end_date", "2026-10-25T23:00:00Z"));

        Assert.That(await NamesAsync("start_date_lte=2026-10-25"), Is.EqualTo(new[] { "1" }));
        Assert.That(await NamesAsync("end_date_lte=2026-10-25"), Is.Empty);
    }

    [TestCase("besuch", "1")]
    [TestCase("BESUCH%20haupt", "1", Description = "words in different fields")]
    [TestCase("hauptstrasse", "1")]
    [TestCase("plan", "2")]
    [TestCase("pl", "2")]
    [TestCase("visit", Description = "types are not searched")]
    [Clause("appointments.search")]
    public async Task Search_Words_LookIntoNameAddressAndSummary(string words, params string[] expected)
    {
        await CreateAsync("1", ("name", "Besuch 1"), ("address", "Hauptstraße 5"));
        await CreateAsync("2", ("summary", new string('x', 10000) + " Bring the PLANS"));

        Assert.That((await Client.ReadAsync($"/appointment/?search={words}")).Ids().Count(), Is.EqualTo(expected.Length));
        Assert.That((await NamesAsync($"search={words}")).Select(n => n[^1..]), Is.EqualTo(expected));
    }

    [Test]
    [Clause("who.foreign.list")]
    public async Task Filters_AnotherOrganizationsRows_NeverAppear()
    {
        using var other = Api.CreateApiClient(user: Client.User);
        (string, object?)[] fields = [("invitee_uuids", new[] { A }), ("contact_uuid", A), ("summary", "Besuch")];
        await other.CreateAsync("/appointment/", Bodies.Appointment([("name", "theirs"), .. fields]));
        await CreateAsync("ours", fields);

        foreach (
            var filter in new[]
            {
                "search=besuch",
                "search=be",
                $"invitee={A}",
                $"contact_uuid={A}",
                "type=visit",
                "owner=me",
                "ordering=-id",
            }
        )
            Assert.That(await NamesAsync(filter), Is.EqualTo(new[] { "ours" }), filter);
    }

    [Test]
    [Clause("appointments.list.page_size")]
    public async Task Links_FilteredAndSortedList_KeepBoth()
    {
        foreach (var (name, hour) in new[] { ("1", 10), ("2", 8), ("3", 9) })
            await CreateAsync(name, ("start_date", $"2026-05-04T{hour:00}:00:00Z"), ("end_date", "2026-05-04T12:00:00Z"));
        await CreateAsync("4", ("owner", A));

        var pages = await Client.FollowAsync("/appointment/?owner=me&ordering=-start_date&page_size=1", "next");

        Assert.That(pages.SelectMany(Names), Is.EqualTo(new[] { "1", "3", "2" }));
    }

    private Task<JsonNode> CreateAsync(string name, params (string, object?)[] fields) =>
        Client.CreateAsync("/appointment/", Bodies.Appointment([("name", name), .. fields]));

    private async Task<IEnumerable<string>> NamesAsync(string query) => Names(await Client.ReadAsync($"/appointment/?{query}"));

    private static IEnumerable<string> Names(JsonNode page) => page["results"]!.AsArray().Select(a => (string)a!["name"]!);
}
