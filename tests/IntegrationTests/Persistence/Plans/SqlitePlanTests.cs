using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Persistence.Plans;

[SqliteOnly]
[TestFixture(20_000)]
[TestFixture(200_000, Category = "Soak")]
internal sealed class SqlitePlanTests(int rows) : PlanTest(rows)
{
    [TestCase("contact", "", "(organization_uuid=?)")]
    [TestCase("contact", "ordering=-id", "(organization_uuid=?)")]
    [TestCase("contact", "ordering=last_name", "ix_contacts_organization_uuid_last_name_sort_key_id (organization_uuid=?)")]
    [TestCase("contact", "ordering=-last_name", "ix_contacts_organization_uuid_last_name_sort_key_id (organization_uuid=?)")]
    [TestCase("contact", "ordering=company", "ix_contacts_company (organization_uuid=?)")]
    [TestCase("contact", "ordering=-company", "ix_contacts_company_descending (organization_uuid=?)")]
    [TestCase("contact", "ordering=-create_date", "ix_contacts_organization_uuid_create_date_id (organization_uuid=?)")]
    [TestCase("contact", "ordering=edit_date", "ix_contacts_organization_uuid_edit_date_id (organization_uuid=?)")]
    [TestCase("contact", "ordering=customer_id", "ix_contacts_customer_number (organization_uuid=?)")]
    [TestCase("contact", "search=anna", "VIRTUAL TABLE INDEX 0:M", "(organization_uuid=?")]
    [TestCase("contact", "search=anna+berg+an", "VIRTUAL TABLE INDEX 0:M", "(organization_uuid=?")]
    [TestCase("contact", "search=an", "(organization_uuid=?)")]
    [TestCase("contact", "starts_with=anna", "first_name_sort_key>? AND first_name_sort_key<?", "last_name_other_key>?")]
    [TestCase("contact", "starts_with=mueller", "first_name_sort_key>? AND first_name_sort_key<?")]
    [TestCase("contact", "email=a@b.example", "contact_lookups_1 (organization_uuid=? AND kind=? AND value=?)")]
    [TestCase("contact", "phone=112", "contact_lookups_1 (organization_uuid=? AND kind=? AND value=?)")]
    [TestCase("contact", $"siteprofile_uuids={Uuid}", "contact_lookups_1 (organization_uuid=? AND kind=? AND value=?)")]
    [TestCase("contact", $"workflowlevel2_uuids={Uuid},{Uuid}", "contact_lookups_1 (organization_uuid=? AND kind=? AND value=?)")]
    [TestCase("contact", "contact_type=Customer", "(organization_uuid=? AND contact_type_id=?)")]
    [TestCase("contact", "customer_type=public", "(organization_uuid=? AND customer_type=?)")]
    [TestCase("contact", "edited_since=2020-01-01", "(organization_uuid=? AND edit_date>?)")]
    [TestCase("appointment", "", "(organization_uuid=?)")]
    [TestCase("appointment", "ordering=-start_date", "start_date_id (organization_uuid=?)")]
    [TestCase("appointment", "ordering=end_date", "end_date_id (organization_uuid=?)")]
    [TestCase("appointment", "owner=me", "owner_id (organization_uuid=? AND owner=?)")]
    [TestCase("appointment", "invitee=me", "appointment_lookups_1 (organization_uuid=? AND kind=? AND value=?)")]
    [TestCase("appointment", $"contact_uuid={Uuid}", "(organization_uuid=? AND contact_uuid=?)")]
    [TestCase("appointment", $"siteprofile_uuid={Uuid}", "(organization_uuid=? AND siteprofile_uuid=?)")]
    [TestCase("appointment", $"workflowlevel2_uuid={Uuid}", "appointment_lookups_1 (organization_uuid=? AND kind=? AND value=?)")]
    [TestCase("appointment", "type=visit", "appointment_lookups_1 (organization_uuid=? AND kind=? AND value=?)")]
    [TestCase("appointment", "start_date_gte=2026-03-30&start_date_lte=2026-04-05", "start_date>? AND start_date<?)")]
    [TestCase("appointment", "end_date_gte=2026-03-30&end_date_lte=2026-04-05", "end_date>? AND end_date<?)")]
    [TestCase("appointment", "search=besuch", "VIRTUAL TABLE INDEX 0:M", "(organization_uuid=?")]
    [TestCase("appointmentnotes", "page_size=5&ordering=-id", "(organization_uuid=?)")]
    [TestCase("appointmentnotifications", "page_size=5", "(organization_uuid=?)")]
    [TestCase("appointmentnotifications", "page_size=5&status=failed", "(organization_uuid=? AND status=?)")]
    [TestCase("appointmentnotifications", $"appointment={Uuid}", "ix_appointments_uuid (uuid=?)")]
    [TestCase("appointmentnotifications", "page_size=5&ordering=next_attempt_at", "(organization_uuid=?)")]
    public Task List_FilterOrOrder_EntersAnIndex(string list, string query, params string[] uses) =>
        AssertWalksNoTableAsync(() => Client.ReadAsync($"/{list}/?{query}"), uses);

    [TestCase("id", "(organization_uuid=? AND id>?)")]
    [TestCase("-id", "(organization_uuid=? AND id<?)")]
    [TestCase("start_date", "(organization_uuid=? AND start_date>?)")]
    [TestCase("-start_date,-id", "(organization_uuid=? AND start_date<?)")]
    public async Task Page_FromACursor_EntersTheIndexThere(string ordering, string use)
    {
        var next = (string)(await Client.ReadAsync($"/appointment/?page_size=1&ordering={ordering}"))["next"]!;

        await AssertWalksNoTableAsync(() => Client.ReadAsync(next), use);
    }

    protected override string Fill(int rows) => SqliteRows.Sql(rows);
}
