using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Contacts;

internal sealed class ContactListTests : ApiTest
{
    [Clause("contacts.ordering.default")]
    [Test]
    public async Task Get_DefaultOrder_IsByFoldedFirstNameThenId()
    {
        foreach (var name in new[] { "b", "Ärmel", "arm", "Zoe", "ARM", "", "ärmel", "Éva", "eva", "Øre" })
            await Client.CreateAsync("/contact/", Bodies.Contact(("first_name", name)));

        var page = await Client.ReadAsync("/contact/");

        var names = page["results"]!.AsArray().Select(c => (string)c!["first_name"]!);
        Assert.That(names, Is.EqualTo(new[] { "", "arm", "ARM", "Ärmel", "ärmel", "b", "Éva", "eva", "Zoe", "Øre" }));
    }

    [Clause("contacts.list", "contacts.list.links", "lists.unknown-name")]
    [Test]
    public async Task Get_FollowingLinksBothWays_YieldsTheWholeSetOnce()
    {
        for (var i = 0; i < 11; i++)
            await Client.CreateAsync("/contact/", Bodies.Contact(("first_name", i % 3 == 0 ? "same" : $"n{i}")));
        var all = (await Client.ReadAsync("/contact/")).Ids().ToList();

        var forward = await Client.FollowAsync("/contact/?limit=4&colour=b%C3%A4r", "next");
        var backward = await Client.FollowAsync("/contact?limit=4&offset=8", "previous");

        Assert.That(forward.SelectMany(p => p.Ids()), Is.EqualTo(all));
        Assert.That(backward.AsEnumerable().Reverse().SelectMany(p => p.Ids()), Is.EqualTo(all));
        Assert.That(forward.Select(p => (int)p["count"]!), Is.All.EqualTo(11));
        var next = new Uri((string)forward[0]["next"]!);
        Assert.That(next.Query, Does.Contain("limit=4").And.Contain("offset=4").And.Contain("colour=b%C3%A4r"));
        Assert.That(forward[0]["previous"], Is.Null);
    }

    [Clause("contacts.list.offset", "contacts.list.out-of-range")]
    [TestCase("limit=0", 3)]
    [TestCase("limit=-1", 3)]
    [TestCase("limit=abc", 3)]
    [TestCase("limit=", 3)]
    [TestCase("limit=1.5", 3)]
    [TestCase("limit=99999999999999999999", 3)]
    [TestCase("limit=2", 2)]
    [TestCase("offset=-5", 3)]
    [TestCase("offset=abc", 3)]
    [TestCase("offset=2", 1)]
    [TestCase("offset=3", 0)]
    [TestCase("offset=99999999999999999999", 0)]
    [TestCase("limit=7000&offset=2147483647", 0)]
    public async Task Get_LimitAndOffset_FallBackToDefaultsAndBounds(string query, int expected)
    {
        for (var i = 0; i < 3; i++)
            await Client.CreateAsync("/contact/", Bodies.Contact());

        var page = await Client.ReadAsync($"/contact/?{query}");

        Assert.That(page.Ids().Count(), Is.EqualTo(expected));
        Assert.That((int)page["count"]!, Is.EqualTo(3));
    }

    [Clause("contacts.list.limit")]
    [Test]
    public async Task Get_MoreThanTheDefault_Lists50()
    {
        await Task.WhenAll(Enumerable.Range(0, 51).Select(_ => Client.CreateAsync("/contact/", Bodies.Contact())));

        var page = await Client.ReadAsync("/contact/");

        Assert.That(page.Ids().Count(), Is.EqualTo(50));
        Assert.That(page["next"], Is.Not.Null);
    }

    [Clause("contacts.list")]
    [Test]
    public async Task Get_EmptyList_HasTheEnvelope()
    {
        var page = await Client.ReadAsync("/contact/");

        Assert.That(page.ToJsonString(), Is.EqualTo("""{"count":0,"next":null,"previous":null,"results":[]}"""));
    }

    [Test]
    public async Task Get_Results_AreTheContactsThemselves()
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("emails", new[] { new { email = "a@b.de" } })));

        var page = await Client.ReadAsync("/contact/");

        Assert.That(JsonNode.DeepEquals(page["results"]![0], contact));
    }
}
