using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.MainJob;

/// <summary>What the service is for: a contact, an appointment with it, and the mail about it.</summary>
internal static class MainJob
{
    public static Task<JsonNode> CreateContactAsync(ApiClient client) =>
        client.CreateAsync(
            "/contact/",
            new
            {
                first_name = "Jürgen",
                last_name = "Müller",
                addresses = new object[]
                {
                    new
                    {
                        type = "billing",
                        street = "Postfach",
                        house_number = "100",
                    },
                    new
                    {
                        type = "home",
                        street = "Lindenstraße",
                        house_number = "12a",
                        postal_code = "10969",
                        city = "Berlin",
                    },
                },
                emails = new object[]
                {
                    new { type = "office", email = "mueller@firma.example" },
                    new { type = "private", email = "juergen@example.com" },
                    new { email = "jm@example.org" },
                },
                workflowlevel1_uuids = Array.Empty<Guid>(),
            }
        );

    public static Task<JsonNode> CreateAppointmentAsync(ApiClient client, JsonNode contact) =>
        client.CreateAsync(
            "/appointment/",
            new
            {
                name = "Wärmepumpe & Heizung",
                start_date = "2031-07-01T12:00:00Z",
                end_date = "2031-07-01T13:30:00Z",
                type = new[] { "visit" },
                contact_uuid = (string)contact["uuid"]!,
                notes = new object[]
                {
                    new { note = "Zweiter Stock, zweimal läuten.", type = 1 },
                    new { note = "Schlüssel beim Nachbarn.", type = 2 },
                },
            }
        );

    public static Task<JsonNode> NotifyAsync(ApiClient client, JsonNode appointment, string recipient) =>
        client.CreateAsync(
            "/appointmentnotifications/",
            new
            {
                appointment = (string)appointment["uuid"]!,
                recipient,
                org_name = "Praxis Müller",
                org_phone = "+49 30 1234567",
                send_notification = true,
            }
        );
}
