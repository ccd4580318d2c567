using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Appointments;

internal sealed class AppointmentPagesTests : ApiTest
{
    [Clause("appointments.list")]
    [TestCase(1)]
    [TestCase(3)]
    [TestCase(10)]
    [TestCase(99999)]
    public async Task Get_FollowingLinksBothWays_YieldsTheWholeSetOnce(int size)
    {
        var ids = await CreateAsync(10);

        var forward = await Client.FollowAsync($"/appointment/?page_size={size}&colour=blue", "next");
        var backward = await Client.FollowAsync((string?)forward[^1]["previous"], "previous");

        Assert.That(forward.SelectMany(p => p.Ids()), Is.EqualTo(ids));
        var returned = backward.AsEnumerable().Reverse().Append(forward[^1]);
        Assert.That(returned.SelectMany(p => p.Ids()), Is.EqualTo(ids));
        Assert.That(forward.Select(p => p.AsObject().Select(f => f.Key)), Is.All.EqualTo(new[] { "next", "previous", "results" }));
        foreach (var link in forward.SkipLast(1).Select(p => new Uri((string)p["next"]!)))
            Assert.That(link.Query, Does.Contain($"page_size={size}").And.Contain("colour=blue"));
    }

    [Clause("appointments.list.stable")]
    [Test]
    public async Task Get_RowsComeAndGo_ListsEveryRowThatStayedOnce()
    {
        var stay = await CreateAsync(12);
        var seen = new List<int>();

        for (var address = "/appointment/?page_size=3"; address is not null; )
        {
            var page = await Client.ReadAsync(address);
            seen.AddRange(page.Ids());
            address = (string?)page["next"];
            if (seen.Count > 20)
                break; // rows that are added lie ahead: it would never end
            await Client.DeleteAsync($"/appointment/{seen[^1]}/"); // the very row that the cursor was made from
            stay.Remove(seen[^1]);
            await CreateAsync(1);
        }

        Assert.That(seen, Is.Unique.And.Ordered);
        Assert.That(seen, Is.SupersetOf(stay));
    }

    [Clause("appointments.list.stable")]
    [Test]
    public async Task Get_BackwardsWhileRowsComeAndGo_ListsEveryRowThatStayedOnce()
    {
        var stay = await CreateAsync(12);
        var last = (await Client.FollowAsync("/appointment/?page_size=3", "next"))[^1];
        var seen = last.Ids().ToList();

        for (var address = (string?)last["previous"]; address is not null; )
        {
            var page = await Client.ReadAsync(address);
            seen.InsertRange(0, page.Ids());
            address = (string?)page["previous"];
            await Client.DeleteAsync($"/appointment/{seen[0]}/");
            stay.Remove(seen[0]);
            await CreateAsync(1);
        }

        Assert.That(seen, Is.Unique.And.Ordered);
        Assert.That(seen, Is.SupersetOf(stay));
    }

    [Test]
    public async Task Get_NoPageSize_Lists30()
    {
        await CreateAsync(31);

        var page = await Client.ReadAsync("/appointment/");

        Assert.That(page.Ids().Count(), Is.EqualTo(30));
        Assert.That(page["next"], Is.Not.Null);
    }

    [Clause("appointments.list.page_size.bad", "appointments.list.cursor.bad")]
    [TestCase("page_size=0", "page_size")]
    [TestCase("page_size=-3", "page_size")]
    [TestCase("page_size=abc", "page_size")]
    [TestCase("page_size=1.5", "page_size")]
    [TestCase("cursor=abc", "cursor")]
    [TestCase("cursor=%00", "cursor")]
    [TestCase("cursor=cD0xMg%3D%3D", "cursor", Description = "what the older service gave out")]
    public async Task Get_BadPageSizeOrCursor_Returns400NamingIt(string query, string name)
    {
        var response = await Client.GetAsync($"/appointment/?{query}");

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { name }));
    }

    [Clause("appointments.list.cursor.bad", "differs.bad-query")]
    [TestCase("appointment")]
    [TestCase("appointmentnotes")]
    public async Task Get_TamperedCursor_Returns400(string collection)
    {
        await CreateAsync(2);
        var next = (string)(await Client.ReadAsync($"/{collection}/?page_size=1"))["next"]!;
        var place = next.IndexOf("cursor=", StringComparison.Ordinal) + "cursor=".Length + 40;
        var tampered = next[..place] + (next[place] == 'A' ? 'B' : 'A') + next[(place + 1)..];

        var response = await Client.GetAsync(tampered);

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "cursor" }));
        Assert.That((await Client.GetAsync(next)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task<List<int>> CreateAsync(int count)
    {
        var ids = new List<int>();
        var body = Bodies.Appointment(("notes", JsonNode.Parse("[{}]")));
        for (var i = 0; i < count; i++)
            ids.Add((int)(await Client.CreateAsync("/appointment/", body))["id"]!);
        return ids;
    }
}
