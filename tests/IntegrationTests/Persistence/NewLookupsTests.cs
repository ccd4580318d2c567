using System.Data.Common;
using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Persistence;

/// <summary>What a new contact or appointment is found by is stored after it, in few statements, and with it or not at all.</summary>
internal sealed class NewLookupsTests : ApiTest
{
    private readonly RecordedQueries _queries = new();
    private readonly Breaking _breaking = new();

    protected override Action<IServiceCollection> Replace =>
        services =>
        {
            services.AddSingleton<IInterceptor>(_breaking);
            _queries.ListenTo(services);
        };

    [SetUp]
    public void Mend() => _breaking.IsOn = false;

    [TestCase(0, 0)]
    [TestCase(1, 1)]
    [TestCase(16, 1)]
    [TestCase(17, 2)]
    [TestCase(33, 3)]
    public async Task Create_ContactWithValues_TakesAStatementForSixteenOfThem(int values, int statements)
    {
        var uuids = Enumerable.Range(0, values).Select(_ => Guid.NewGuid()).ToList();
        _queries.Take();

        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("siteprofile_uuids", Texts(uuids))));

        Assert.That(_queries.Take().Count(q => q.Sql.Contains("INTO contact_lookups", StringComparison.Ordinal)), Is.EqualTo(statements));
        foreach (var uuid in uuids)
            Assert.That(await FoundAsync($"/contact/?siteprofile_uuids={uuid}"), Is.EqualTo(new[] { (string?)contact["uuid"] }));
    }

    [Test]
    public async Task Create_ContactWithAnEmailInTwoSpellings_IsFoundByItOnce()
    {
        var emails = new[] { "ada@example.org", "ADA@example.org" }.Select(email => new { type = "office", email });

        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("emails", emails)));

        Assert.That(await FoundAsync("/contact/?email=ada@example.org"), Is.EqualTo(new[] { (string?)contact["uuid"] }));
    }

    [TestCase("/contact/")]
    [TestCase("/appointment/")]
    public async Task Create_ItsValuesCannotBeStored_StoresNothing(string path)
    {
        var body = path == "/contact/" ? Bodies.Contact() : Bodies.Appointment();
        body["workflowlevel2_uuids"] = Texts([Guid.NewGuid()]);

        _breaking.IsOn = true;
        await (await Client.PostAsync(path, body)).ReadAsync(HttpStatusCode.InternalServerError);
        _breaking.IsOn = false;

        Assert.That(await FoundAsync(path), Is.Empty);
        await Client.CreateAsync(path, body);
        Assert.That(await FoundAsync(path), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Save_OfAnAddedContactInNoTransaction_StoresThemWithIt()
    {
        var contact = Contact.Register(Client.Organization, 10001, PersonName.Of("Ada", "Lovelace"));
        var siteprofile = Guid.NewGuid();
        contact.LinkTo([siteprofile], [], null);
        await using var scope = Api.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(Client.Organization);
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();

        context.Add(contact);
        await context.SaveChangesAsync();

        Assert.That(await FoundAsync($"/contact/?siteprofile_uuids={siteprofile}"), Is.EqualTo(new[] { $"{contact.Uuid}" }));
    }

    private static JsonArray Texts(IEnumerable<Guid> uuids) => [.. uuids.Select(u => (JsonNode)u.ToString())];

    private async Task<string?[]> FoundAsync(string path) =>
        [.. (await Client.ReadAsync(path))["results"]!.AsArray().Select(entry => (string?)entry!["uuid"])];

    /// <summary>Breaks the statements that store look-ups.</summary>
    private sealed class Breaking : DbCommandInterceptor
    {
        public bool IsOn { get; set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        ) =>
            IsOn && command.CommandText.Contains("_lookups", StringComparison.Ordinal)
                ? throw new InvalidOperationException("Broken by the test.")
                : ValueTask.FromResult(result);
    }
}
