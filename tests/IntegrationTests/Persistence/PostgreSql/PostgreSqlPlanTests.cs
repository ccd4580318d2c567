using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Persistence.PostgreSql;

/// <summary>
/// No list walks a table of many organizations: PostgreSQL enters an index for each, with its planner as it comes, as the application's
/// role and behind row-level security.
/// </summary>
[PostgreSqlOnly]
[TestFixture(20_000)]
[TestFixture(200_000, Category = "Soak")]
internal sealed class PostgreSqlPlanTests(int rows)
{
    private static readonly Guid Organization = new("00000000-0000-7000-8000-000000000003");
    private const string Uuid = "00000000-0000-7000-8000-000000000077";

    private readonly RecordedQueries _queries = new();
    private ApiFactory _api = null!;
    private ApiClient _client = null!;

    [OneTimeSetUp]
    public async Task StartWithManyRows()
    {
        _api = new ApiFactory
        {
            Replace = services =>
            {
                services.Remove(services.Single(s => s.ImplementationType == typeof(OutboxWorker))); // it would ask, too
                services.AddSingleton<IInterceptor>(_queries);
            },
        };
        _client = _api.CreateApiClient(Organization);
        await _client.ReadAsync("/contact/");
        await _client.ReadAsync("/appointment/?page_size=1");
        await new TestDatabase(_api.Folder.Path).ScalarAsync(ManyRows.Sql(rows));
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _client.Dispose();
        _api.Dispose();
    }

    [TestCase("contact", "")]
    [TestCase("contact", "ordering=last_name")]
    [TestCase("contact", "ordering=-last_name")]
    [TestCase("contact", "ordering=company")]
    [TestCase("contact", "ordering=-company")]
    [TestCase("contact", "ordering=-create_date")]
    [TestCase("contact", "ordering=edit_date")]
    [TestCase("contact", "ordering=customer_id")]
    [TestCase("contact", "search=abcd", "contacts_with")]
    [TestCase("contact", "search=abcd+ef0+a1", "contacts_with")]
    [TestCase("contact", "search=ab")]
    [TestCase("contact", "starts_with=abc", "first_name_sort_key")]
    [TestCase("contact", "email=a7@example.com", "contact_lookups")]
    [TestCase("contact", "phone=112", "contact_lookups")]
    [TestCase("contact", $"siteprofile_uuids={Uuid}", "contact_lookups")]
    [TestCase("contact", $"workflowlevel1_uuids={Uuid}", "contact_lookups")]
    [TestCase("contact", $"workflowlevel2_uuids={Uuid},{Uuid}", "contact_lookups")]
    [TestCase("contact", "contact_type=Customer")]
    [TestCase("contact", "customer_type=public")]
    [TestCase("contact", "edited_since=2020-01-01")]
    [TestCase("appointment", "ordering=-start_date")]
    [TestCase("appointment", "ordering=end_date")]
    [TestCase("appointment", "owner=me")]
    [TestCase("appointment", "invitee=me", "appointment_lookups")]
    [TestCase("appointment", $"contact_uuid={Uuid}")]
    [TestCase("appointment", $"siteprofile_uuid={Uuid}")]
    [TestCase("appointment", $"workflowlevel2_uuid={Uuid}", "appointment_lookups")]
    [TestCase("appointment", "type=visit", "appointment_lookups")]
    [TestCase("appointment", "start_date_gte=2026-03-30&start_date_lte=2026-03-31", "start_date")]
    [TestCase("appointment", "end_date_gte=2026-03-30&end_date_lte=2026-03-31", "end_date")]
    [TestCase("appointment", "search=abcd", "appointments_with")]
    // By id alone is missing: PostgreSQL then often walks the primary key in its order, as far as the page reaches (docs/decisions/0010).
    public async Task List_FilterOrOrder_EntersAnIndex(string list, string query, string uses = "Index Cond")
    {
        _queries.Take();

        await _client.ReadAsync($"/{list}/?{query}");

        var queries = _queries.Take();
        Assert.That(queries, Is.Not.Empty);
        var plans = new List<QueryPlan>();
        foreach (var asked in queries)
            plans.Add(await TestStore.Current.ExplainAsync(_api.Folder.Path, asked));
        var text = string.Join("\n\n", plans.Select(p => p.Text));
        Assert.That(plans.SelectMany(p => p.Scans), Is.Empty, text);
        Assert.That(text, Does.Contain(uses));
    }

    [TestCase("contacts")]
    [TestCase("appointments")]
    public async Task Search_InsideTheFunction_EntersTheIndexOfGroupsOfThree(string table)
    {
        var plan = await new TestDatabase(_api.Folder.Path).ColumnAsync(
            $"""
            EXPLAIN SELECT s.id FROM unnest(ARRAY['%abcd%', '%efgh%']) AS p JOIN {table}_search s ON s.search_text LIKE p
            WHERE s.organization_uuid = NULLIF(current_setting('contact_appointment.organization', true), '')::uuid
            """
        );

        Assert.That(string.Join('\n', plan), Does.Contain($"Bitmap Index Scan on ix_{table}_search").And.Not.Contain("Seq Scan"));
    }

    [Test] // or the tests above would prove nothing
    public async Task Explain_ColumnWithoutAnIndex_IsAScan()
    {
        var plan = await TestStore.Current.ExplainAsync(
            _api.Folder.Path,
            new RecordedQuery("SELECT * FROM contacts WHERE notes = 'x'", [])
        );

        Assert.That(plan.Scans, Has.Count.EqualTo(1), plan.Text);
    }
}
