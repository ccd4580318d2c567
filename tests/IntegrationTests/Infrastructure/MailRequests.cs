using System.Text.Json.Nodes;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>The requests of a client who wants mails sent.</summary>
internal static class MailRequests
{
    public static string NewRecipient() => $"{Guid.NewGuid():N}@example.com";

    /// <summary>Makes an appointment and returns its uuid.</summary>
    public static async Task<string> CreateAppointmentAsync(this ApiClient client)
    {
        var appointment = await client.CreateAsync(
            "/appointment/",
            new
            {
                start_date = "2031-07-01T12:00:00Z",
                end_date = "2031-07-01T13:30:00Z",
                type = new[] { "visit" },
            }
        );
        return (string)appointment["uuid"]!;
    }

    /// <summary>Asks for a mail about an appointment and returns the notification's uuid.</summary>
    public static async Task<string> RequestMailAsync(this ApiClient client, string appointment, string recipient)
    {
        var body = new
        {
            appointment,
            recipient,
            send_notification = true,
        };
        return (string)(await client.CreateAsync("/appointmentnotifications/", body))["uuid"]!;
    }

    /// <summary>Asks for a mail about a new appointment and returns the notification's uuid.</summary>
    public static async Task<string> RequestMailAsync(this ApiClient client, string recipient) =>
        await client.RequestMailAsync(await client.CreateAppointmentAsync(), recipient);

    public static Task<JsonNode> ReadNotificationAsync(this ApiClient client, string uuid) =>
        client.ReadAsync($"/appointmentnotifications/{uuid}/");

    /// <summary>Waits until a notification has a status.</summary>
    public static Task<JsonNode> ReachedAsync(this ApiClient client, string uuid, string status) =>
        Eventually.GetAsync(
            async () =>
                await client.ReadNotificationAsync(uuid) is { } notification && (string?)notification["status"] == status
                    ? notification
                    : null,
            $"{uuid} to be {status}"
        );

    /// <summary>Waits until a notification counts as sent.</summary>
    public static Task<JsonNode> SentAsync(this ApiClient client, string uuid) =>
        Eventually.GetAsync(
            async () =>
                await client.ReadNotificationAsync(uuid) is { } notification && notification["sent_at"] is not null ? notification : null,
            $"sent_at of {uuid}"
        );
}
