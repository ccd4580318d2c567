using System.Data.Common;
using System.Net;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Home;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Notifications.ListMailQueue;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.Infrastructure.Persistence.Lookups;
using ContactAppointment.Infrastructure.Persistence.SqlServer;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ContactAppointment.IntegrationTests.Persistence.SqlServer;

/// <summary>
/// SQL Server without an SQL Server: the real host writes its SQL for one, and Microsoft's parser reads it. Whether the server would
/// do what is meant is proven by nothing here.
/// </summary>
[SqliteOnly] // it needs no store at all, and once is enough
internal sealed partial class SqlServerGrammarTests
{
    private static readonly DateTimeOffset Noon = new(2031, 7, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly string Uuid = $"{SampleRows.Uuid}";
    private static readonly string Other = $"{Guid.NewGuid()}";

    private static readonly string[] Lists =
    [
        "/contact/?offset=10&limit=20",
        "/contact/?search=m%C3%BCller+ab",
        "/contact/?starts_with=m%C3%BC",
        $"/contact/?siteprofile_uuids={Uuid},{Other}",
        $"/contact/?workflowlevel1_uuids={Uuid},{Other}&workflowlevel2_uuids={Uuid},{Other}",
        "/contact/?customer_type=company",
        $"/contact/?contact_type={Uuid}",
        "/contact/?email=someone@example.com&phone=%2B49301234567",
        "/contact/?edited_since=2026-01-01",
        "/contact/?ordering=-company,first_name,last_name,customer_id,-create_date,edit_date,id",
        "/appointment/?page_size=5&ordering=-start_date",
        "/appointment/?ordering=end_date&search=ber+an",
        "/appointment/?owner=me&invitee=me&type=visit",
        $"/appointment/?contact_uuid={Uuid}&siteprofile_uuid={Uuid}&workflowlevel2_uuid={Uuid}",
        "/appointment/?start_date_gte=2026-01-01&start_date_lte=2026-01-02&end_date_gte=2026-01-01&end_date_lte=2026-02-01",
        "/appointmentnotes/?page_size=5&ordering=-id",
        "/appointmentnotifications/?page_size=5&ordering=-id",
        $"/appointmentnotifications/?status=failed&appointment={Uuid}&ordering=-sent_at",
        "/appointmentdrivingtimes/",
        "/contacttype/?is_global=true",
        "/contact/?deleted=true&search=m%C3%BCller+ab",
        "/appointment/?deleted=true",
        "/appointmentnotes/?deleted=true",
        "/appointmentnotifications/?deleted=true",
        "/appointmentdrivingtimes/?deleted=true",
        "/contacttype/?deleted=true",
    ];

    private static readonly string[] Resources =
    [
        "contact",
        "appointment",
        "appointmentnotes",
        "appointmentnotifications",
        "appointmentdrivingtimes",
        "contacttype",
    ];

    private readonly SqlServerGrammar _grammar = new();
    private ApiFactory _api = null!;
    private ApiClient _client = null!;

    [OneTimeSetUp]
    public void StartOnNoServer()
    {
        _api = new ApiFactory(
            ("Database:Provider", "SqlServer"),
            ("ConnectionStrings:Default", "Server=none"),
            ("Database:MigrateOnStart", "false")
        )
        {
            Replace = services =>
            {
                // What works by itself in the background would find nothing that it knows.
                services.RemoveAll<IHostedService>();
                services.AddSingleton<IInterceptor>(new ConnectToNothing(_grammar, new SqlServerAnswers(new SampleRows())));
            },
        };
        _client = _api.CreateApiClient(SampleRows.Uuid, SampleRows.Uuid);
    }

    [OneTimeTearDown]
    public void Stop()
    {
        Figures.Tell($"SQL Server: {_grammar.Count} different SQL texts parsed, {_grammar.Errors.Count()} with errors");
        _client.Dispose();
        _api.Dispose();
    }

    [TestCase(MigrationsSqlGenerationOptions.Default)]
    [TestCase(MigrationsSqlGenerationOptions.Idempotent)]
    public void Migrations_AsScripts_AreSql(MigrationsSqlGenerationOptions options)
    {
        using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);
        var migrator = context.GetService<IMigrator>();
        string[] scripts =
        [
            migrator.GenerateScript(options: options),
            migrator.GenerateScript(context.Database.GetMigrations().Last(), "0", options),
        ];

        var statements = scripts.SelectMany(_grammar.Parse).ToList();

        Assert.That(statements, Has.Count.GreaterThan(20));
        Assert.That(_grammar.Errors, Is.Empty);
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Get_List_SendsSql(string path)
    {
        var before = _grammar.Sent;

        var response = await _client.GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
        AssertSqlSince(before);
    }

    [TestCaseSource(nameof(Resources))]
    public async Task Get_One_SendsSql(string resource)
    {
        using var superuser = _api.CreateApiClient(superuser: true);
        var before = _grammar.Sent;

        foreach (var client in new[] { _client, superuser })
            await client.GetAsync($"/{resource}/{Uuid}/");

        AssertSqlSince(before);
    }

    /// <summary>So that a filter that is new has to be added above.</summary>
    [Test]
    public async Task Lists_Above_UseEveryParameterThatIsDocumented()
    {
        var document = await _client.ReadAsync("/docs/swagger.json");
        var documented = document["paths"]!
            .AsObject()
            .SelectMany(p => p.Value!["get"]?["parameters"]?.AsArray() ?? [])
            .Where(p => (string?)p!["in"] == "query")
            .Select(p => (string)p!["name"]!)
            .Distinct();

        Assert.That(documented.Where(name => name != "cursor"), Is.All.Matches<string>(name => Lists.Any(l => l.Contains($"{name}="))));
    }

    [Test]
    public async Task Save_EveryAggregateMadeChangedAndRemoved_SendsSql()
    {
        var before = _grammar.Sent;
        await using var scope = EnterOrganization();
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var (contact, appointment) = (NewContact(), NewAppointment());
        var notification = appointment.Notify("someone@example.com");
        appointment.RequestSending(notification.Uuid, new NoonClock());

        context.AddRange(contact, Contact.Register(_client.Organization, 10002, PersonName.Of("", "")), appointment);
        await context.SaveChangesAsync();
        contact.Rename(PersonName.Of("Augusta", "Lovelace"));
        appointment.Reschedule(TimeSlot.Between(Noon, Noon.AddHours(1)), new NoonClock());
        await context.SaveChangesAsync();
        context.RemoveRange(contact, appointment);
        await context.SaveChangesAsync();

        Assert.That(
            _grammar.Texts,
            Has.Some.Contains("MERGE [contacts]").And.Some.Contains("UPDATE [contacts]").And.Some.Contains("DELETE")
        );
        AssertSqlSince(before);
    }

    [Test]
    public async Task NewLookups_OfAContactAndAnAppointment_SendSql()
    {
        var before = _grammar.Sent;
        await using var scope = EnterOrganization();
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var contact = NewContact();
        contact.LinkTo([Guid.NewGuid(), Guid.NewGuid()], [], null);

        await NewLookups.StoreAsync(context, [contact], default);
        await NewLookups.StoreAsync(context, [NewAppointment()], default);

        Assert.That(_grammar.Texts, Has.Some.Contains("INTO contact_lookups").And.Some.Contains("INTO appointment_lookups"));
        AssertSqlSince(before);
    }

    [Test]
    public async Task Outbox_ClaimedAndRenewed_SendsSql()
    {
        var before = _grammar.Sent;
        await using var scope = _api.Services.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<OutboxQueue>();
        var message = new OutboxMessage
        {
            OrganizationUuid = _client.Organization,
            Type = "",
            Payload = "",
            Key = "",
        };

        await queue.ClaimAsync(5, CancellationToken.None);
        await queue.RenewAsync(message);

        Assert.That(_grammar.Texts, Has.Some.Matches<string>(t => t.StartsWith("UPDATE [o]", StringComparison.Ordinal)));
        AssertSqlSince(before);
    }

    [Test]
    public async Task Desk_ListsAndFigures_SendSql()
    {
        var before = _grammar.Sent;
        await using var scope = EnterOrganization();
        var services = scope.ServiceProvider;
        DateTimeOffset[] bounds = [Noon, Noon.AddDays(7), Noon.AddDays(14), Noon.AddDays(21)];
        var queue = services.GetRequiredService<IQueryHandler<ListMailQueueQuery, OffsetPage<MailQueueRowDto>>>();

        await services.GetRequiredService<IAppointmentFigures>().CountStartsAsync(bounds, default);
        await services.GetRequiredService<IMailFigures>().CountSentAsync(bounds, default);
        await services.GetRequiredService<IMailFigures>().CountFailedAsync(bounds, default);
        await services.GetRequiredService<IMailFigures>().CountByStatusAsync(default);
        await queue.HandleAsync(new ListMailQueueQuery { NeedsAttention = true, Offset = 5 }, default);
        await queue.HandleAsync(new ListMailQueueQuery { Status = "failed", Ordering = "-sent_at" }, default);

        Assert.That(_grammar.Texts, Has.Some.Contains("GROUP BY").And.Some.Contains("OFFSET"));
        AssertSqlSince(before);
    }

    [Test]
    public async Task Post_Contact_LocksTheOrganizationsRowBySql()
    {
        var before = _grammar.Sent;

        await _client.PostAsync("/contact/", Bodies.Contact()); // ends where the organization is read back, since nothing is stored

        AssertSqlSince(before);
    }

    private Contact NewContact() => Contact.Register(_client.Organization, 10001, PersonName.Of("Ada", "Lovelace"));

    private Appointment NewAppointment() =>
        Appointment.Schedule(_client.Organization, _client.User, TimeSlot.Between(Noon, Noon), ["visit"]);

    private AsyncServiceScope EnterOrganization()
    {
        var scope = _api.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(_client.Organization);
        return scope;
    }

    private void AssertSqlSince(int before)
    {
        Assert.That(_grammar.Sent, Is.GreaterThan(before), "no SQL was sent");
        Assert.That(_grammar.Errors, Is.Empty);
    }

    private sealed class NoonClock : IReminderClock
    {
        public DateTimeOffset Now => Noon;

        public DateTimeOffset Before(DateTimeOffset moment, string period) => moment;
    }

    private sealed class ConnectToNothing(SqlServerGrammar grammar, SqlServerAnswers answers) : DbConnectionInterceptor
    {
        public override InterceptionResult<DbConnection> ConnectionCreating(
            ConnectionCreatingEventData eventData,
            InterceptionResult<DbConnection> result
        ) => InterceptionResult<DbConnection>.SuppressWithResult(new ParsingConnection(grammar, answers));
    }
}
