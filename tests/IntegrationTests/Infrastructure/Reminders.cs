using System.Text.Json.Nodes;
using MimeKit;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>The requests of a client who wants reminders sent.</summary>
internal static class Reminders
{
    /// <summary>Asks for a reminder whose time has come, so that it goes out at once.</summary>
    public static Task<JsonNode> RemindNowAsync(this ApiClient client, string recipient, params (string Name, object? Value)[] fields) =>
        client.RemindAsync(recipient, [("send_at", DateTimeOffset.UtcNow.AddMinutes(-1)), .. fields]);

    /// <summary>Asks for a reminder of a new appointment.</summary>
    public static async Task<JsonNode> RemindAsync(this ApiClient client, string recipient, params (string Name, object? Value)[] fields) =>
        await client.CreateAsync(
            "/appointmentnotifications/",
            Bodies.Notification(await client.CreateAppointmentAsync(), [("recipient", recipient), ("send_notification", true), .. fields])
        );

    /// <summary>Waits until a notification has a status.</summary>
    public static Task<JsonNode> InStatusAsync(this ApiClient client, JsonNode notification, string status) =>
        Eventually.GetAsync(
            async () =>
                await client.ReadNotificationAsync((string)notification["uuid"]!) is { } now && (string?)now["status"] == status
                    ? now
                    : null,
            $"the status {status}"
        );

    /// <summary>Where a reminder says that it can be unsubscribed from.</summary>
    public static Uri UnsubscribeLink(this MimeMessage mail) => new(mail.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>'));
}
