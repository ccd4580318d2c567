using Bogus;
using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>An organization as it looks after a few weeks: people, appointments around today, and mails about them.</summary>
internal static class DemoData
{
    private const int Contacts = 40;

    private static readonly string[] Kinds = ["visit", "call", "review"];

    /// <summary>Makes it, and returns an example of each resource that has a page.</summary>
    public static async Task<IReadOnlyDictionary<string, Guid>> SeedAsync(ApiFactory api, ApiClient client)
    {
        await client.PatchAsync("/organizationsettings/", new { name = "Praxis am Park", phone = "+49 30 5550123" });
        using var other = api.CreateApiClient();
        await other.PatchAsync("/organizationsettings/", new { name = "Weber & Töchter" });

        var contacts = await ContactsAsync(client, new Faker("de") { Random = new Randomizer(8) });
        var appointments = await AppointmentsAsync(client, contacts);
        var notifications = await NotificationsAsync(client, appointments);
        var member = await PanelClient.AddUserAsync(
            api,
            new NewUser("hans.member", UserRole.Member, client.Organization),
            PanelStage.Password
        );
        return new Dictionary<string, Guid>
        {
            ["contacts"] = contacts[0],
            ["appointments"] = appointments[0],
            ["notifications"] = notifications[0],
            ["set-password"] = member.Uuid,
        };
    }

    private static async Task<List<Guid>> ContactsAsync(ApiClient client, Faker faker)
    {
        var made = new List<Guid>();
        for (var i = 0; i < Contacts; i++)
        {
            var (first, last) = (faker.Name.FirstName(), faker.Name.LastName());
            var body = new
            {
                first_name = first,
                last_name = last,
                company = i % 3 == 0 ? faker.Company.CompanyName() : null,
                contact_type = i % 2 == 0 ? "Customer" : "Supplier",
                emails = new[] { new { type = "office", email = $"{Plain(first)}.{Plain(last)}@example.com" } },
                phones = new[] { new { type = "mobile", number = $"+49 170 {1_000_000 + i}" } },
                addresses = new[]
                {
                    new
                    {
                        type = "home",
                        street = faker.Address.StreetName(),
                        house_number = $"{i + 1}",
                        postal_code = faker.Address.ZipCode("#####"),
                        city = faker.Address.City(),
                    },
                },
                workflowlevel1_uuids = Array.Empty<Guid>(),
            };
            made.Add((Guid)(await client.CreateAsync("/contact/", body))["uuid"]!);
        }

        return made;
    }

    private static async Task<List<Guid>> AppointmentsAsync(ApiClient client, List<Guid> contacts)
    {
        var made = new List<Guid>();
        var today = DateTimeOffset.UtcNow.Date;
        for (var i = 0; i < 24; i++)
        {
            var start = new DateTimeOffset(today.AddDays(i % 12 - 3).AddHours(7 + i * 5 % 9), TimeSpan.Zero);
            var body = new
            {
                name = i % 4 == 3 ? "" : new[] { "First visit", "Quarterly review", "Follow-up call" }[i % 3],
                start_date = start,
                end_date = start.AddMinutes(30 + i % 3 * 30),
                type = new[] { Kinds[i % 3] },
                address = i % 2 == 0 ? "Lindenstraße 12a, Berlin" : "",
                contact_uuid = contacts[i % 8],
                notes = new[] { new { note = "Second floor, ring twice.", type = 1 } },
            };
            made.Add((Guid)(await client.CreateAsync("/appointment/", body))["uuid"]!);
        }

        return made;
    }

    private static async Task<List<Guid>> NotificationsAsync(ApiClient client, List<Guid> appointments)
    {
        var made = new List<Guid>();
        foreach (var (appointment, i) in appointments.Select((a, i) => (a, i)).Take(9))
        {
            var body = Bodies.Notification(appointment, ("recipient", $"guest{i}@example.com"));
            if (i % 3 == 0)
                body["send_notification"] = true;
            if (i % 3 == 1)
                body["send_at"] = DateTimeOffset.UtcNow.AddDays(2 + i).ToString("O");
            made.Add((Guid)(await client.CreateAsync("/appointmentnotifications/", body))["uuid"]!);
        }

        await client.ReachedAsync($"{made[0]}", "sent");
        return made;
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();
}
