using System.Net;
using System.Text.RegularExpressions;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Conditions;

/// <summary>Answers to those who have the resource already (RFC 9110 §13).</summary>
internal sealed class ConditionalReadTests : ApiTest
{
    [Clause("etag.if-none-match")]
    [TestCase("{0}", true)]
    [TestCase("W/{0}", true)]
    [TestCase("*", true)]
    [TestCase("\"other\", W/\"another\", {0}", true)]
    [TestCase("\"other\"", false)]
    [TestCase("no tag", false)]
    public async Task Get_IfNoneMatch_Returns304WhereItHolds(string condition, bool holds)
    {
        var (path, tag) = await ContactAsync();

        var answer = await Client.GetUnlessAsync(path, condition.Replace("{0}", tag, StringComparison.Ordinal));

        Assert.That(answer.StatusCode, Is.EqualTo(holds ? HttpStatusCode.NotModified : HttpStatusCode.OK));
        Assert.That(answer.Tag(), Is.EqualTo(tag));
        Assert.That(await answer.Content.ReadAsStringAsync(), holds ? Is.Empty : Is.Not.Empty);
    }

    [Clause("etag.if-none-match")]
    [Test]
    public async Task Every_Resource_IfNoneMatch_Returns304()
    {
        foreach (var resource in await DescribedResource.AllAsync(Client))
        {
            var made = await Client.CreateAsync(resource.Path, await resource.BodyAsync(Client));
            foreach (var key in new[] { "uuid", "id" })
            {
                var path = $"{resource.Path}{made[key]}/";
                var answer = await Client.GetUnlessAsync(path, await Client.TagOfAsync(path));
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotModified), path);
            }
        }
    }

    [Clause("etag.if-none-match")]
    [Test]
    public async Task Head_IfNoneMatch_Returns304()
    {
        var (path, tag) = await ContactAsync();

        var answer = await Client.SendAsync(HttpMethod.Head, path, content: null, ("If-None-Match", tag));

        Assert.That((answer.StatusCode, answer.Tag()), Is.EqualTo((HttpStatusCode.NotModified, tag)));
    }

    [Clause("status.412")]
    [Test]
    public async Task Get_IfMatch_Returns412WhereItDoesNotHold()
    {
        var (path, tag) = await ContactAsync();

        var right = await Client.SendAsync(HttpMethod.Get, path, content: null, ("If-Match", tag));
        var wrong = await Client.SendAsync(HttpMethod.Get, path, content: null, ("If-Match", "\"other\""));

        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await wrong.ReadProblemAsync(HttpStatusCode.PreconditionFailed);
    }

    [Test]
    public async Task Get_OfAnotherOrganization_IsUnknownWhateverTheCondition()
    {
        var (path, tag) = await ContactAsync();
        using var stranger = Api.CreateApiClient();

        foreach (var condition in new[] { tag, "*" })
            await (await stranger.GetUnlessAsync(path, condition)).ReadProblemAsync(HttpStatusCode.NotFound);
        await (await Client.GetUnlessAsync("/contact/nothing/", "*")).ReadProblemAsync(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Get_BySuperuserOfAnotherOrganization_Returns304()
    {
        var (path, tag) = await ContactAsync();
        using var superuser = Api.CreateApiClient(superuser: true);

        Assert.That((await superuser.GetUnlessAsync(path, tag)).StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    /// <summary>The columns that hold what is shown, and may be large.</summary>
    [Clause("etag.if-none-match")]
    [TestCase("/contact/", "first_name|addresses|emails|phones|notes|search_text|uuids")]
    [TestCase("/appointment/", "summary|search_text|\"types\"|uuids|first_name|addresses|\"note\"|distance")]
    [TestCase("/appointmentnotes/", "\"note\"|summary|search_text")]
    [TestCase("/appointmentnotifications/", "recipient|org_name|last_error|summary|search_text")]
    [TestCase("/appointmentdrivingtimes/", "distance|summary|search_text")]
    [TestCase("/contacttype/", "\"?name\"?,|name_key")]
    public async Task Get_NotModified_ReadsNothingOfWhatItWouldShow(string collection, string columns)
    {
        var queries = new RecordedQueries();
        await using var host = new ApiFactory() { Replace = queries.ListenTo };
        using var client = host.CreateApiClient();
        var path = await MakeAsync(client, collection);
        var tag = await client.TagOfAsync(path);
        Assert.That(queries.Take().Select(q => q.Sql), Has.Some.Matches<string>(sql => Selects(sql, columns)), "the whole one reads them");

        var answer = await client.GetUnlessAsync(path, tag);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        var asked = queries.Take().Select(q => q.Sql).Where(sql => !sql.Contains("outbox_messages", StringComparison.Ordinal)).ToList();
        Assert.That(asked, Is.Not.Empty.And.None.Matches<string>(sql => Selects(sql, columns)));
    }

    private static bool Selects(string sql, string columns) => Regex.IsMatch(sql, columns);

    private static async Task<string> MakeAsync(ApiClient client, string collection)
    {
        var contact = await client.CreateAsync("/contact/", Bodies.Contact(("contact_type", "Customer"), ("notes", "Rings twice.")));
        var body = Bodies.Appointment(("contact_uuid", contact["uuid"]), ("notes", new[] { new { note = "Second floor." } }));
        var appointment = await client.CreateAsync("/appointment/", body);
        object sent = collection switch
        {
            "/appointmentnotes/" => new { note = "Wide", appointments = Array.Empty<Guid>() },
            "/appointmentnotifications/" => Bodies.Notification(appointment["uuid"], ("subject", "S"), ("message", "M")),
            "/appointmentdrivingtimes/" => Bodies.DrivingTime(appointment["uuid"]),
            _ => new { name = "Tenant" },
        };
        var made = collection switch
        {
            "/contact/" => contact,
            "/appointment/" => appointment,
            _ => await client.CreateAsync(collection, sent),
        };
        return $"{collection}{made["uuid"]}/";
    }

    private async Task<(string Path, string Tag)> ContactAsync()
    {
        var path = $"/contact/{(await Client.CreateAsync("/contact/", Bodies.Contact()))["uuid"]}/";
        return (path, await Client.TagOfAsync(path));
    }
}
