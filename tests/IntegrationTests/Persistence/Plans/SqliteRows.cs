using System.Globalization;

namespace ContactAppointment.IntegrationTests.Persistence.Plans;

/// <summary>What <see cref="PostgreSqlRows"/> makes, for SQLite: uuids and times are texts there.</summary>
internal static class SqliteRows
{
    public static string Sql(int rows) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            BEGIN;
            CREATE TEMP TABLE numbers AS
                WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < {rows})
                SELECT i, {Uuid("i % 20")} AS organization, {Uuid("i % 1000")} AS some,
                    printf('%08x', i * 2654435761 % 4294967296) AS first, printf('%010x', i * 40503 * 65537 % 1099511627776) AS last,
                    strftime('%Y-%m-%d %H:%M:%S', '2024-01-01', i || ' hours') AS start FROM numbers;

            INSERT INTO organizations (name, phone, time_zone, language, default_reminders, requires_if_match, last_customer_number, uuid, version,
                create_date, edit_date)
            SELECT '', '', 'Europe/Berlin', 'de', '[]', 0, 0, {Uuid("i + 100000")}, 1, start, start FROM numbers WHERE i % 10 = 0;

            INSERT INTO contact_types (name, name_key, is_global, organization_uuid, uuid, version, create_date, edit_date)
            SELECT first, first, 0, {Uuid("i + 100000")}, {Own("1", "i")}, 1, start, start FROM numbers WHERE i % 10 = 0;

            INSERT INTO contacts (organization_uuid, customer_number, first_name_sort_key, last_name_sort_key, company_sort_key,
                is_without_company, search_text, workflowlevel1_uuids, first_name, last_name, middle_name, suffix, uuid, version,
                create_date, edit_date)
            SELECT organization, 10001 + i / 20, first, last, last, i % 3 = 0, first || ' ' || last || ' a' || i || '@example.com',
                '["' || some || '"]', first, last, '', '', {Own("2", "i")}, 1, start, start FROM numbers;

            INSERT INTO contact_lookups (organization_uuid, kind, value, contact_id)
            SELECT c.organization_uuid, k.column1, k.column1 || (c.id % 1000), c.id FROM contacts c,
                (VALUES ('email'), ('phone'), ('workflowlevel1'), ('siteprofile')) AS k;

            INSERT INTO appointments (organization_uuid, name, owner, types, address, siteprofile_uuid, contact_uuid, summary, search_text,
                start_date, end_date, sequence, uuid, version, create_date, edit_date)
            SELECT organization, '', some, '["visit"]', '', some, some, '', first || last, start, strftime('%Y-%m-%d %H:%M:%S', start, '1 hour'), 0,
                {Own("3", "i")}, 1, start, start FROM numbers;

            INSERT INTO appointment_lookups (organization_uuid, kind, value, appointment_id)
            SELECT a.organization_uuid, k.column1, k.column1 || (a.id % 1000), a.id FROM appointments a, (VALUES ('type'), ('invitee')) AS k;

            INSERT INTO appointment_notes (id, organization_uuid, note, type, uuid, version, create_date, edit_date)
            SELECT id, organization_uuid, 'note', 1, {Own("4", "id")}, 1, create_date, edit_date FROM appointments;

            INSERT INTO note_placements (organization_uuid, appointment_id, note_id, type)
            SELECT organization_uuid, id, id, 1 FROM appointment_notes;

            INSERT INTO appointment_driving_times (organization_uuid, appointment_id, time, uuid, version, create_date, edit_date)
            SELECT organization_uuid, id, 30, {Own("5", "id")}, 1, create_date, edit_date FROM appointments;

            INSERT INTO appointment_notifications (organization_uuid, appointment_id, recipient, is_subject_generated, is_message_generated,
                send_notification, status, attempts, next_attempt_at, uuid, version, create_date, edit_date)
            SELECT organization_uuid, id, 'someone@example.com', 1, 1, 1, CASE WHEN id % 100 = 0 THEN 'Failed' ELSE 'Scheduled' END, 0,
                start_date, {Own("6", "id")}, 1, create_date, edit_date FROM appointments;

            INSERT INTO outbox_messages (organization_uuid, type, payload, key, lane, revision, created_at, first_due_at, due_at, attempts)
            SELECT organization_uuid, 'NotificationRequested', '', 'k' || id, iif(id % 3 = 0, 'slow.example', NULL), 1, create_date,
                due, due, 0 FROM (SELECT *, iif(id % 100 = 0, '2024-01-01', '2099-01-01') || ' 00:00:00' AS due FROM appointments);
            COMMIT;
            """
        );

    private static string Uuid(string number) => $"'00000000-0000-7000-8000-' || printf('%012d', {number})";

    /// <summary>A uuid that no other row has.</summary>
    private static string Own(string table, string number) => $"'00000000-0000-7000-800{table}-' || printf('%012d', {number})";
}
