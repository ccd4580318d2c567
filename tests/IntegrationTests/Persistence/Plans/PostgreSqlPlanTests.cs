using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Persistence.Plans;

/// <summary>On PostgreSQL as the application's role, behind row-level security.</summary>
[PostgreSqlOnly]
[TestFixture(20_000)]
[TestFixture(200_000, Category = "Soak")]
internal sealed class PostgreSqlPlanTests(int rows) : PlanTest(rows)
{
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
    [TestCase("contact", "ordering=id", "ix_contacts_organization_uuid_id")]
    [TestCase("contact", "ordering=-id", "ix_contacts_organization_uuid_id")]
    [TestCase("appointment", "", "ix_appointments_organization_uuid_id")]
    [TestCase("appointment", "ordering=-id", "ix_appointments_organization_uuid_id")]
    [TestCase("appointmentnotes", "page_size=5&ordering=-id", "ix_appointment_notes_organization_uuid_id")]
    [TestCase("appointmentnotifications", "page_size=5", "ix_appointment_notifications_organization_uuid_id")]
    [TestCase("appointmentnotifications", "page_size=5&status=failed", "status")]
    [TestCase("appointmentnotifications", $"appointment={Uuid}")]
    [TestCase("appointmentnotifications", "page_size=5&ordering=next_attempt_at", "next_attempt_at")]
    [TestCase("contacttype", "")]
    public Task List_FilterOrOrder_EntersAnIndex(string list, string query, string uses = "Index Cond") =>
        AssertWalksNoTableAsync(() => Client.ReadAsync($"/{list}/?{query}"), uses);

    [TestCase("id", "ix_appointments_organization_uuid_id", "(id > ")]
    [TestCase("-id", "ix_appointments_organization_uuid_id", "(id < ")]
    [TestCase("start_date", "ix_appointments_organization_uuid_start_date_id", "(start_date >= ")]
    [TestCase("-start_date,-id", "ix_appointments_organization_uuid_start_date_id", "(start_date <= ")]
    public async Task Page_FromACursor_EntersTheIndexThere(string ordering, params string[] uses)
    {
        var next = (string)(await Client.ReadAsync($"/appointment/?page_size=1&ordering={ordering}"))["next"]!;

        await AssertWalksNoTableAsync(() => Client.ReadAsync(next), uses);
    }

    [TestCase("contacts")]
    [TestCase("appointments")]
    public async Task Search_InsideTheFunction_EntersTheIndexOfGroupsOfThree(string table)
    {
        const string patterns = "unnest(patterns)";
        var body = (await Database.ScalarAsync($"SELECT prosrc FROM pg_proc WHERE proname = '{table}_with'"))!;

        var plan = await Database.ColumnAsync(
            $"EXPLAIN {body.Replace(patterns, "unnest(ARRAY['%abcd%', '%efgh%'])", StringComparison.Ordinal)}"
        );

        Assert.That(body, Does.Contain(patterns));
        Assert.That(string.Join('\n', plan), Does.Contain($"Bitmap Index Scan on ix_{table}_search").And.Not.Contain("Seq Scan"));
    }

    protected override string Fill(int rows) => PostgreSqlRows.Sql(rows);
}
