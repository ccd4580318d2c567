using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Contacts;

internal sealed class ContactFilterTests : ContactListTest
{
    private static readonly Guid A = Guid.CreateVersion7();
    private static readonly Guid B = Guid.CreateVersion7();
    private static readonly Guid C = Guid.CreateVersion7();

    [TestCase("siteprofile_uuids")]
    [TestCase("workflowlevel1_uuids")]
    [TestCase("workflowlevel2_uuids")]
    [
        Clause("contacts.filter.siteprofile_uuids"),
        Clause("contacts.filter.workflowlevel1_uuids"),
        Clause("contacts.filter.workflowlevel2_uuids")
    ]
    public async Task UuidLists_AnyOfThem_IsEnough(string name)
    {
        var first = await CreateAsync(("customer_id", 1), (name, new[] { A, B }));
        await CreateAsync(("customer_id", 2), (name, new[] { B, C }));
        await CreateAsync(("customer_id", 3), (name, new[] { C }));
        await CreateAsync(("customer_id", 4));

        Assert.That(await NumbersAsync($"{name}={A}"), Is.EqualTo(new[] { "1" }));
        Assert.That(await NumbersAsync($"{name}={A},{B:N}"), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(await NumbersAsync($"{name}={A},%20{C},{Guid.NewGuid()}"), Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(await NumbersAsync($"{name}={Guid.NewGuid()}"), Is.Empty);
        await Client.PatchAsync($"/contact/{first["id"]}/", new Dictionary<string, object> { [name] = new[] { C } });
        Assert.That(await NumbersAsync($"{name}={A}"), Is.Empty);
        Assert.That(await NumbersAsync($"{name}={C}"), Is.EqualTo(new[] { "1", "2", "3" }));
    }

    [Test]
    [Clause("contacts.filter.contact_type"), Clause("who.foreign.list")]
    public async Task ContactType_UuidOrName_SelectsByType()
    {
        var typed = await CreateAsync(("customer_id", 1), ("contact_type", "Customer"));
        await CreateAsync(("customer_id", 2), ("contact_type", "Supplier"));
        await CreateAsync(("customer_id", 3));

        Assert.That(await NumbersAsync($"contact_type={typed["contact_type"]}"), Is.EqualTo(new[] { "1" }));
        Assert.That(await NumbersAsync("contact_type=cUSTOMER"), Is.EqualTo(new[] { "1" }));
        Assert.That(await NumbersAsync("contact_type=Producer"), Is.Empty);
        Assert.That(await NumbersAsync($"contact_type={Guid.NewGuid()}"), Is.Empty);
    }

    [Test]
    [Clause("contacts.filter.customer_type")]
    public async Task CustomerType_Value_SelectsByIt()
    {
        await CreateAsync(("customer_id", 1), ("customer_type", "company"));
        await CreateAsync(("customer_id", 2), ("customer_type", "public"));
        await CreateAsync(("customer_id", 3));

        Assert.That(await NumbersAsync("customer_type=public"), Is.EqualTo(new[] { "2" }));
    }

    [Test]
    [Clause("contacts.filter.email")]
    public async Task Email_WholeAddressInAnyCase_IsFound()
    {
        await CreateAsync(
            ("customer_id", 1),
            ("emails", new[] { new { email = "a@b.example" }, new { email = "Jürgen@b.example".Replace("ü", "u") } })
        );
        await CreateAsync(("customer_id", 2), ("emails", new[] { new { email = "jurgen@MÜLLER.example" } }));

        Assert.That(await NumbersAsync("email=JURGEN@B.example"), Is.EqualTo(new[] { "1" }));
        Assert.That(await NumbersAsync("email=jurgen@m%C3%BCller.example"), Is.EqualTo(new[] { "2" }));
        Assert.That(await NumbersAsync("email=jurgen@xn--mller-kva.example"), Is.EqualTo(new[] { "2" }), "the domain as it travels");
        Assert.That(await NumbersAsync("email=jurgen@muller.example"), Is.Empty, "exact but for the case");
        Assert.That(await NumbersAsync("email=urgen@b.example"), Is.Empty);
    }

    [Test]
    [Clause("contacts.filter.phone")]
    public async Task Phone_AllDigitsEqual_IsFound()
    {
        await CreateAsync(("customer_id", 1), ("phones", new[] { new { number = "+49 (30) 12-34" } }));
        await CreateAsync(("customer_id", 2), ("phones", new[] { new { number = "49301234" }, new { number = "112" } }));
        await CreateAsync(("customer_id", 3), ("phones", new[] { new { number = "030 1234" }, new { number = "none" } }));
        await CreateAsync(("customer_id", 4), ("phones", new[] { new { number = "٠٤٠" } }));

        Assert.That(await NumbersAsync("phone=%2B49/301234"), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(await NumbersAsync("phone=+49 30 1234"), Is.EqualTo(new[] { "1", "2" }), "a plus sign that nobody escaped");
        Assert.That(await NumbersAsync("phone=301234"), Is.Empty, "all digits");
        Assert.That(await NumbersAsync("phone=040"), Is.EqualTo(new[] { "4" }), "digits of any script");
        Assert.That(await NumbersAsync("phone=%D9%A0%D9%A3%D9%A0 1234"), Is.EqualTo(new[] { "3" }), "digits of any script");
    }

    [Test]
    [Clause("contacts.filter.edited_since"), Clause("time.date-filter")]
    public async Task EditedSince_TheVeryMoment_IsIncluded()
    {
        await CreateAsync(("customer_id", 1));
        var second = await CreateAsync(("customer_id", 2));
        await CreateAsync(("customer_id", 3));
        var moment = (string)second["edit_date"]!;
        var after = DateTimeOffset.Parse(moment, null).AddMicroseconds(1).ToString("O");

        Assert.That(await NumbersAsync($"edited_since={moment}"), Is.EqualTo(new[] { "2", "3" }));
        Assert.That(await NumbersAsync($"edited_since={Uri.EscapeDataString(after)}"), Is.EqualTo(new[] { "3" }));
        Assert.That(await NumbersAsync("edited_since=2020-01-01"), Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(await NumbersAsync("edited_since=2120-01-01"), Is.Empty);
    }

    [Test]
    public async Task Filters_Together_MustAllHold()
    {
        foreach (var (number, name, type) in new[] { (1, "Anna", "company"), (2, "Anna", "public"), (3, "Berta", "company") })
            await CreateAsync(
                ("customer_id", number),
                ("first_name", name),
                ("customer_type", type),
                ("workflowlevel2_uuids", new[] { A })
            );

        var found = await NumbersAsync($"search=ann&starts_with=a&customer_type=company&workflowlevel2_uuids={A}&edited_since=2020-01-01");

        Assert.That(found, Is.EqualTo(new[] { "1" }));
    }

    [TestCase("search=anna")]
    [TestCase("search=an")]
    [TestCase("starts_with=anna")]
    [TestCase("email=anna@b.example")]
    [TestCase("phone=112")]
    [TestCase("customer_type=public")]
    [TestCase("contact_type=Customer")]
    [TestCase("edited_since=2020-01-01")]
    [TestCase("ordering=-id")]
    [Clause("who.foreign.list"), Clause("who.no-organization.lists")]
    public async Task Filters_AnotherOrganizationsRows_NeverAppear(string filter)
    {
        var body = Bodies.Contact(
            ("first_name", "Anna"),
            ("customer_type", "public"),
            ("contact_type", "Customer"),
            ("emails", new[] { new { email = "anna@b.example" } }),
            ("phones", new[] { new { number = "112" } })
        );
        var own = await Client.CreateAsync("/contact/", body);
        using var other = Api.CreateApiClient();
        await other.CreateAsync("/contact/", body);
        using var superuser = Api.CreateApiClient(superuser: true);

        var page = await Client.ReadAsync($"/contact/?{filter}");

        Assert.That(page.Ids(), Is.EqualTo(new[] { (int)own["id"]! }));
        Assert.That((int)page["count"]!, Is.EqualTo(1));
        Assert.That((await superuser.ReadAsync($"/contact/?{filter}")).Ids(), Is.Empty, "a superuser's lists are its own organization's");
    }

    [Test]
    [Clause("contacts.list.links")]
    public async Task Links_FilteredList_KeepTheFilters()
    {
        foreach (var number in new[] { 1, 2, 3 })
            await CreateAsync(("customer_id", number), ("first_name", "Anna"));

        var pages = await Client.FollowAsync("/contact/?search=anna&ordering=-customer_id&limit=1", "next");

        Assert.That(pages.SelectMany(Numbers), Is.EqualTo(new[] { "3", "2", "1" }));
    }
}
