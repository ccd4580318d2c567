using System.Globalization;

namespace ContactAppointment.IntegrationTests.Persistence.Plans;

/// <summary>Contacts and appointments of 20 organizations, with what they are looked up by, straight into the tables.</summary>
internal static class PostgreSqlRows
{
    public static string Sql(int rows) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            INSERT INTO organizations (name, phone, time_zone, language, default_reminders, requires_if_match, last_customer_number, uuid, version,
                create_date, edit_date)
            SELECT '', '', 'Europe/Berlin', 'de', ARRAY[]::text[], false, 0, gen_random_uuid(), 1, now(), now() FROM generate_series(1, {rows
                / 10});

            INSERT INTO contact_types (name, name_key, is_global, organization_uuid, uuid, version, create_date, edit_date)
            SELECT '', '', false, uuid, gen_random_uuid(), 1, now(), now() FROM organizations;

            INSERT INTO contacts (organization_uuid, customer_number, first_name_sort_key, last_name_sort_key, company_sort_key,
                is_without_company, search_text, workflowlevel1_uuids, first_name, last_name, middle_name, suffix, uuid, version,
                create_date, edit_date)
            SELECT organization, 10001 + i / 20, first, last, last, i % 3 = 0, first || ' ' || last || ' a' || i || '@example.com', ARRAY[id],
                first, last, '', '', gen_random_uuid(), 1, now() - i * interval '1 minute', now() - i * interval '1 minute'
            FROM (SELECT i, {Organization} AS organization, {Some} AS id, substr(md5(i::text), 1, 8) AS first, substr(md5((i * 7)::text), 1, 10) AS last
                  FROM generate_series(1, {rows}) AS i) AS x;

            INSERT INTO contact_lookups (organization_uuid, kind, value, contact_id)
            SELECT c.organization_uuid, k.kind, k.kind || (c.id % 1000), c.id FROM contacts c,
                (VALUES ('email'), ('phone'), ('workflowlevel1'), ('siteprofile')) AS k (kind);

            INSERT INTO appointments (organization_uuid, name, owner, types, address, siteprofile_uuid, contact_uuid, summary, search_text,
                start_date, end_date, sequence, uuid, version, create_date, edit_date)
            SELECT organization, '', id, ARRAY['visit'], '', id, id, '', md5(i::text), start, start + interval '1 hour', 0, gen_random_uuid(), 1, now(), now()
            FROM (SELECT i, {Organization} AS organization, {Some} AS id, timestamptz '2024-01-01Z' + i * interval '1 hour' AS start
                  FROM generate_series(1, {rows}) AS i) AS x;

            INSERT INTO appointment_lookups (organization_uuid, kind, value, appointment_id)
            SELECT a.organization_uuid, k.kind, k.kind || (a.id % 1000), a.id FROM appointments a, (VALUES ('type'), ('invitee')) AS k (kind);

            INSERT INTO appointment_notes (organization_uuid, note, type, uuid, version, create_date, edit_date)
            SELECT organization_uuid, 'note', 1, gen_random_uuid(), 1, now(), now() FROM appointments ORDER BY id;

            INSERT INTO note_placements (organization_uuid, appointment_id, note_id, type)
            SELECT organization_uuid, id, id, 1 FROM appointment_notes;

            INSERT INTO appointment_driving_times (organization_uuid, appointment_id, time, uuid, version, create_date, edit_date)
            SELECT organization_uuid, id, 30, gen_random_uuid(), 1, now(), now() FROM appointments;

            INSERT INTO appointment_notifications (organization_uuid, appointment_id, recipient, is_subject_generated, is_message_generated,
                send_notification, status, attempts, next_attempt_at, uuid, version, create_date, edit_date)
            SELECT organization_uuid, id, 'someone@example.com', true, true, true, CASE WHEN id % 100 = 0 THEN 'Failed' ELSE 'Scheduled' END, 0,
                now() + id * interval '1 minute', gen_random_uuid(), 1, now(), now() FROM appointments;

            INSERT INTO outbox_messages (organization_uuid, type, payload, key, lane, revision, created_at, first_due_at, due_at, attempts)
            SELECT organization_uuid, 'NotificationRequested', '', 'k' || id, CASE WHEN id % 3 = 0 THEN 'slow.example' END, 1, now(),
                due, due, 0 FROM appointments, LATERAL (SELECT CASE WHEN id % 100 = 0 THEN now() ELSE '2099-01-01Z' END AS due) AS d;

            ANALYZE;
            """
        );

    private const string Organization = "('00000000-0000-7000-8000-' || lpad((i % 20)::text, 12, '0'))::uuid";

    private const string Some = "('00000000-0000-7000-8000-' || lpad((i % 1000)::text, 12, '0'))::uuid";
}
