using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Paging;

internal sealed class BadQueryTests : ApiTest
{
    private const string Uuid = "0199f4a0-1111-7000-8000-000000000001";

    [TestCase("contact", "ordering", "name")]
    [TestCase("contact", "ordering", "FIRST_NAME")]
    [TestCase("contact", "ordering", "id,--id")]
    [TestCase("contact", "ordering", "-")]
    [TestCase("contact", "siteprofile_uuids", "abc")]
    [TestCase("contact", "workflowlevel1_uuids", Uuid + ",7")]
    [TestCase("contact", "workflowlevel2_uuids", "{" + Uuid + "}")]
    [TestCase("contact", "contact_type", "5")]
    [TestCase("contact", "contact_type", "Customerr")]
    [TestCase("contact", "customer_type", "Public")]
    [TestCase("contact", "customer_type", "7")]
    [TestCase("contact", "email", "abc")]
    [TestCase("contact", "phone", "abc")]
    [TestCase("contact", "edited_since", "yesterday")]
    [TestCase("contact", "edited_since", "2026-02-30")]
    [TestCase("contact", "edited_since", "9999-12-31")]
    [TestCase("contact", "search", "%00")]
    [TestCase("contact", "starts_with", "a%00")]
    [TestCase("appointment", "ordering", "name")]
    [TestCase("appointment", "owner", "you")]
    [TestCase("appointment", "owner", "ME")]
    [TestCase("appointment", "invitee", "7")]
    [TestCase("appointment", "contact_uuid", "me")]
    [TestCase("appointment", "siteprofile_uuid", Uuid + "," + Uuid)]
    [TestCase("appointment", "workflowlevel2_uuid", "abc")]
    [TestCase("appointment", "start_date_gte", "2026-03")]
    [TestCase("appointment", "start_date_lte", "12:00")]
    [TestCase("appointment", "end_date_gte", "0000-01-01")]
    [TestCase("appointment", "end_date_lte", "2026-03-29T25:00:00Z")]
    [TestCase("appointmentnotes", "ordering", "note")]
    [TestCase("appointmentnotes", "page_size", "0")]
    [TestCase("appointmentnotifications", "ordering", "recipient")]
    [TestCase("appointmentnotifications", "page_size", "x")]
    [Clause("lists.bad-value"), Clause("appointments.filter.owner.bad"), Clause("differs.bad-query")]
    public async Task Get_BadValue_Returns400NamingIt(string list, string name, string value)
    {
        var response = await Client.GetAsync($"/{list}/?{name}={value}");

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { name }));
    }

    [Test]
    [Clause("lists.bad-value")]
    public async Task Get_SeveralBadValues_NamesThemAll()
    {
        var response = await Client.GetAsync("/appointment/?owner=you&contact_uuid=x&start_date_gte=y&type=visit");

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EquivalentTo(new[] { "owner", "contact_uuid", "start_date_gte" }));
    }

    [Test]
    [Clause("lists.bad-value")]
    public async Task Get_MoreWordsThanAreTaken_Returns400()
    {
        var words = string.Join('+', Enumerable.Range(0, 51));

        var response = await Client.GetAsync($"/contact/?search={words}");

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "search" }));
    }

    [TestCase(
        "contact",
        "ordering,search,starts_with,siteprofile_uuids,workflowlevel1_uuids,workflowlevel2_uuids,contact_type,customer_type"
    )]
    [TestCase("contact", "email,phone,edited_since,limit,offset")]
    [TestCase("appointment", "ordering,search,owner,invitee,contact_uuid,siteprofile_uuid,workflowlevel2_uuid,type")]
    [TestCase("appointment", "start_date_gte,start_date_lte,end_date_gte,end_date_lte,page_size,cursor")]
    [Clause("lists.empty-value"), Clause("lists.unknown-name")]
    public async Task Get_EmptyOrUnknown_IsNoFilter(string list, string names)
    {
        await Client.CreateAsync($"/{list}/", list == "contact" ? Bodies.Contact() : Bodies.Appointment());

        var empty = await Client.ReadAsync($"/{list}/?{string.Join('&', names.Split(',').Select(n => $"{n}="))}");
        var blank = await Client.ReadAsync($"/{list}/?ordering=%20&search=+%20&page_size=%20&cursor=%20&limit=%20&colour=blue&colour=red");

        Assert.That(empty.Ids().Count(), Is.EqualTo(1));
        Assert.That(blank.Ids().Count(), Is.EqualTo(1));
    }

    [Test]
    [Clause("limits.request-line")]
    public async Task Get_FourHundredUuids_AreTaken()
    {
        var uuids = string.Join(',', Enumerable.Range(0, 400).Select(_ => Guid.NewGuid()));

        var response = await Client.GetAsync($"/contact/?workflowlevel2_uuids={uuids}");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
