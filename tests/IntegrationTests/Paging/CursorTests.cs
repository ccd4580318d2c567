using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Paging;

/// <summary>A cursor fits the list, the order and the filters that it was made for, and no other.</summary>
internal sealed class CursorTests : ApiTest
{
    [TestCase("/appointmentnotes/?page_size=1")]
    [TestCase("/appointment/?page_size=1&ordering=-id")]
    [TestCase("/appointment/?page_size=1&ordering=start_date")]
    [TestCase("/appointment/?page_size=1&type=visit")]
    [TestCase("/appointment/?page_size=1&search=a")]
    [TestCase("/appointment/?page_size=1&start_date_gte=2020-01-01")]
    [Clause("appointments.list.cursor.bad"), Clause("differs.bad-query")]
    public async Task Get_CursorOfAnotherList_Returns400(string other)
    {
        var cursor = await CursorAsync(Client);

        var response = await Client.GetAsync($"{other}&cursor={cursor}");

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "cursor" }));
    }

    [Test]
    [Clause("appointments.list.cursor.bad")]
    public async Task Get_CursorOfAnotherOrganization_Returns400()
    {
        using var other = Api.CreateApiClient();
        var cursor = await CursorAsync(other);

        var response = await Client.GetAsync($"/appointment/?page_size=1&cursor={cursor}");

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "cursor" }));
    }

    [Test]
    [Clause("appointments.list.page_size")]
    public async Task Get_CursorWithAnotherPageSizeOrTheSameOrderSaidOtherwise_IsTaken()
    {
        var cursor = await CursorAsync(Client);

        var page = await Client.ReadAsync($"/appointment/?page_size=7&ordering=id,-start_date&colour=blue&cursor={cursor}");

        Assert.That(page.Ids().Count(), Is.EqualTo(1));
    }

    [TestCase("appointmentnotes")]
    [TestCase("appointmentnotifications")]
    [Clause("note.list.page_size", "notification.list", "notification.list.page_size", "notification.list.ordering")]
    public async Task Get_PlainListOrPages_AreSortedByIdBothWays(string list)
    {
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        for (var i = 0; i < 5; i++)
            await Client.CreateAsync(
                $"/{list}/",
                list == "appointmentnotes" ? new { note = "x" } : Bodies.Notification((string)appointment["uuid"]!)
            );

        var up = (await Client.ReadAsync($"/{list}/")).AsArray().Select(r => (int)r!["id"]!).ToList();
        var down = (await Client.ReadAsync($"/{list}/?ordering=-id")).AsArray().Select(r => (int)r!["id"]!);
        var upPages = await Client.FollowAsync($"/{list}/?page_size=2&ordering=id", "next");
        var downPages = await Client.FollowAsync($"/{list}/?page_size=2&ordering=-id", "next");

        Assert.That(up, Has.Count.EqualTo(5).And.Ordered);
        Assert.That(down, Is.EqualTo(up.AsEnumerable().Reverse()));
        Assert.That(upPages.SelectMany(p => p.Ids()), Is.EqualTo(up));
        Assert.That(downPages.SelectMany(p => p.Ids()), Is.EqualTo(up.AsEnumerable().Reverse()));
    }

    private static async Task<string> CursorAsync(ApiClient client)
    {
        for (var i = 0; i < 2; i++)
            await client.CreateAsync("/appointment/", Bodies.Appointment(("notes", new[] { new { note = "a" } })));
        var next = new Uri((string)(await client.ReadAsync("/appointment/?page_size=1"))["next"]!);
        return next.Query.Split("cursor=")[1];
    }
}
