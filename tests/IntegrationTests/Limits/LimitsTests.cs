using System.Net;
using ContactAppointment.Application.Common;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Limits;

/// <summary>Limits that an operator has lowered.</summary>
internal sealed class LimitsTests : ApiTest
{
    protected override (string Key, string? Value)[] Settings =>
        [
            ("Limits:MaxBodyBytes", "20000"),
            ("Limits:MaxListEntries", "3"),
            ("Limits:MaxPageSize", "2"),
            ("Limits:RequestTimeout", "00:00:02"),
        ];

    [Clause("status.413")]
    [TestCase(19_000, HttpStatusCode.Created)]
    [TestCase(20_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Post_BodyOfSoManyBytes_IsTakenUpToTheLimit(int length, HttpStatusCode expected)
    {
        var answer = await Client.PostAsync("/contact/", Bodies.Contact(("notes", new string('x', length))));

        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task Post_TooLargeBodyWithAKey_Returns413()
    {
        var body = ApiClient.Json(Bodies.Contact(("notes", new string('x', 20_000))));

        var answer = await Client.SendAsync(HttpMethod.Post, "/contact/", body, ("Idempotency-Key", "k"));

        await answer.ReadProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [TestCase("POST")]
    [TestCase("PUT")]
    [TestCase("PATCH")]
    public async Task Write_ListThatIsTooLong_Returns400AtTheList(string method)
    {
        var path = method == "POST" ? "/contact/" : $"/contact/{(await Client.CreateAsync("/contact/", Bodies.Contact()))["uuid"]}/";
        var uuids = Enumerable.Range(0, 4).Select(_ => Guid.NewGuid()).ToArray();

        var refused = await Client.SendAsync(
            new HttpMethod(method),
            path,
            ApiClient.Json(Bodies.Contact(("siteprofile_uuids", uuids), ("unknown", uuids)))
        );
        var taken = await Client.SendAsync(
            new HttpMethod(method),
            path,
            ApiClient.Json(Bodies.Contact(("siteprofile_uuids", uuids[1..]), ("unknown", uuids)))
        );

        Assert.That((await refused.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "siteprofile_uuids" }));
        Assert.That(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync());
    }

    [TestCase("/contact/", "limit")]
    [TestCase("/appointment/", "page_size")]
    public async Task List_MoreRowsThanAllowed_AreGivenInPages(string path, string parameter)
    {
        for (var i = 0; i < 3; i++)
            await Client.CreateAsync(path, path == "/contact/" ? Bodies.Contact() : Bodies.Appointment());

        foreach (var address in new[] { path, $"{path}?{parameter}=7000" })
        {
            var page = await Client.ReadAsync(address);
            Assert.That(page["results"]!.AsArray(), Has.Count.EqualTo(2), address);
            Assert.That(page["next"], Is.Not.Null);
        }
    }

    [Test]
    public async Task Document_Limits_AreTheOperators()
    {
        var document = await Client.ReadAsync("/docs/swagger.json");

        var limit = document["paths"]!["/contact"]!["get"]!["parameters"]!.AsArray().Single(p => (string?)p!["name"] == "limit")![
            "schema"
        ]!;
        Assert.That(((int)limit["maximum"]!, (int)limit["default"]!), Is.EqualTo((2, 2)));
        var emails = document["components"]!["schemas"]!["ContactFields"]!["properties"]!["emails"]!;
        Assert.That((int)emails["maxItems"]!, Is.EqualTo(3));
    }

    [Test]
    public async Task Post_ThatTakesTooLong_IsGivenUpWith503AndStoresNothing()
    {
        await using var slow = new ApiFactory([("DataFolder", Api.Folder.Path), .. Settings])
        {
            Replace = s => s.Decorate<IUnitOfWork, Stuck>(),
        };
        using var client = slow.CreateApiClient(Client.Organization, Client.User);

        var answer = await client.PostAsync("/contact/", Bodies.Contact());

        await answer.ReadProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
        Assert.That((int)(await Client.ReadAsync("/contact/"))["count"]!, Is.Zero);
    }

    /// <summary>Waits for a store that never answers.</summary>
    private sealed class Stuck(IUnitOfWork inner) : IUnitOfWork
    {
        public Task SaveChangesAsync(CancellationToken ct) => Task.Delay(Timeout.Infinite, ct);

        public Task ResetAsync(CancellationToken ct) => inner.ResetAsync(ct);
    }
}
