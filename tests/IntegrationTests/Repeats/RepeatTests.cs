using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Repeats;

/// <summary>Requests that are sent again with their key.</summary>
internal sealed class RepeatTests : ApiTest
{
    private const string Report = """
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: rfc822; juergen@example.com
        Action: failed
        Status: 5.1.1

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <unknown@example.org>

        --b--
        """;

    [Clause("idempotency.repeat")]
    [Test]
    public async Task Every_PostAgain_GetsTheFirstAnswerAndMakesNothing()
    {
        foreach (var resource in await DescribedResource.AllAsync(Client))
        {
            var (body, key) = (await resource.BodyAsync(Client), RepeatableCalls.NewKey());
            var before = await Client.CountAsync(resource.Path);

            var first = await Client.PostOnceAsync(resource.Path, body, key);
            var again = await Client.PostOnceAsync(resource.Path.TrimEnd('/'), body, key);

            Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.Created), resource.Path);
            Assert.That(first.Headers.Location, Is.Not.Null);
            Assert.That(await again.WholeAsync(), Is.EqualTo(await first.WholeAsync()));
            Assert.That(await Client.CountAsync(resource.Path), Is.EqualTo(before + 1), resource.Path);
        }
    }

    [Clause("idempotency.repeat")]
    [Test]
    public async Task Post_AgainAfterItsResourceIsGone_GetsTheFirstAnswer()
    {
        var key = RepeatableCalls.NewKey();
        var first = await Client.PostOnceAsync("/contact/", Bodies.Contact(), key);
        await Client.DeleteAsync($"/contact/{(await first.ReadAsync(HttpStatusCode.Created))["uuid"]}/");

        var again = await Client.PostOnceAsync("/contact/", Bodies.Contact(), key);

        Assert.That(await again.WholeAsync(), Is.EqualTo(await first.WholeAsync()));
        Assert.That(await Client.CountAsync("/contact/"), Is.Zero);
    }

    [Clause("idempotency.repeat")]
    [Test]
    public async Task Cancel_AgainAfterItWasAskedForAnew_CancelsNothing()
    {
        var reminder = await Client.CreateAsync(
            "/appointmentnotifications/",
            Bodies.Notification(await Client.CreateAppointmentAsync(), ("send_before", "P1D"))
        );
        var (path, key) = ($"/appointmentnotifications/{reminder["uuid"]}/", RepeatableCalls.NewKey());
        var first = await Client.PostOnceAsync($"{path}cancel/", body: null, key);
        Assert.That((string?)(await first.ReadAsync(HttpStatusCode.OK))["status"], Is.EqualTo("cancelled"));
        await (await Client.PatchAsync(path, new { send_notification = true })).ReadAsync(HttpStatusCode.OK);

        var again = await Client.PostOnceAsync($"{path}cancel/", body: null, key);

        Assert.That(await again.WholeAsync(), Is.EqualTo(await first.WholeAsync()));
        Assert.That((string?)(await Client.ReadAsync(path))["status"], Is.EqualTo("scheduled"));
    }

    [Clause("idempotency.repeat")]
    [Test]
    public async Task Post_OfAnAnswerWithoutABody_IsRepeated()
    {
        const string Path = "/appointmentnotifications/bounces";
        var key = RepeatableCalls.NewKey();
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 2; i++)
            answers.Add(await Client.SendAsync(HttpMethod.Post, Path, ApiClient.Json(Report, "message/rfc822"), ("Idempotency-Key", key)));

        Assert.That(answers.Select(a => a.StatusCode), Is.All.EqualTo(HttpStatusCode.NoContent));
    }

    [Clause("idempotency.other-body")]
    [Test]
    public async Task Post_AnotherBody_Returns422AndMakesNothing()
    {
        var key = RepeatableCalls.NewKey();
        await (await Client.PostOnceAsync("/contact/", Bodies.Contact(), key)).ReadAsync(HttpStatusCode.Created);

        var other = await Client.PostOnceAsync("/contact/", Bodies.Contact(("first_name", "Other")), key);

        await other.ReadProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.That(await Client.CountAsync("/contact/"), Is.EqualTo(1));
    }

    [Clause("idempotency.repeat")]
    [Test]
    public async Task Post_TheSameKeyOfAnotherCallerOrAtAnotherPath_IsAnotherRequest()
    {
        var (key, body) = (RepeatableCalls.NewKey(), Bodies.Contact());
        using var colleague = Api.CreateApiClient(Client.Organization);
        using var stranger = Api.CreateApiClient();
        using var sameUserElsewhere = Api.CreateApiClient(user: Client.User);

        var uuids = new List<string?>();
        foreach (var client in new[] { Client, colleague, stranger, sameUserElsewhere })
            uuids.Add((string?)(await (await client.PostOnceAsync("/contact/", body, key)).ReadAsync(HttpStatusCode.Created))["uuid"]);
        var type = await Client.PostOnceAsync("/contacttype/", new { name = "Tenant" }, key);

        Assert.That(uuids, Is.Unique);
        Assert.That(type.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Post_AgainAfterAMistake_IsCarriedOut()
    {
        var key = RepeatableCalls.NewKey();
        await (await Client.PostOnceAsync("/contact/", new { }, key)).ReadErrorsAsync();

        await (await Client.PostOnceAsync("/contact/", Bodies.Contact(), key)).ReadAsync(HttpStatusCode.Created);

        Assert.That(await Client.CountAsync("/contact/"), Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("with space")]
    [TestCase("long")]
    public async Task Post_BadKey_Returns400NamingIt(string key)
    {
        var answer = await Client.PostOnceAsync("/contact/", Bodies.Contact(), key == "long" ? new string('k', 256) : key);

        Assert.That((await answer.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "Idempotency-Key" }));
        Assert.That(await Client.CountAsync("/contact/"), Is.Zero);
    }

    [Test]
    public async Task Post_SeveralKeys_Returns400()
    {
        var answer = await Client.SendAsync(
            HttpMethod.Post,
            "/contact/",
            ApiClient.Json(Bodies.Contact()),
            ("Idempotency-Key", "one"),
            ("Idempotency-Key", "two")
        );

        Assert.That((await answer.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "Idempotency-Key" }));
    }

    [Test]
    public async Task Post_BySuperuserWithoutAnOrganization_IsRepeated()
    {
        var reminder = Bodies.Notification(await Client.CreateAppointmentAsync(), ("send_before", "P1D"));
        var path = $"/appointmentnotifications/{(await Client.CreateAsync("/appointmentnotifications/", reminder))["uuid"]}/cancel/";
        using var superuser = Api.CreateApiClient(TestTokens.For(null, Guid.CreateVersion7(), superuser: true));
        var key = RepeatableCalls.NewKey();

        var first = await superuser.PostOnceAsync(path, body: null, key);
        var again = await superuser.PostOnceAsync(path, body: null, key);

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK), await first.Content.ReadAsStringAsync());
        Assert.That(await again.WholeAsync(), Is.EqualTo(await first.WholeAsync()));
    }
}
