using System.Diagnostics;
using Bogus;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>The list of contacts of an organization that has very many.</summary>
internal sealed class HundredThousandContactsTests : PanelBrowserTest
{
    private const int Soak = 50 * Few;
    private const int Few = 2_000;
    private const int PageOfRows = 25;
    private const int BytesOfAPage = 200_000;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);

    [Test, Category("Soak")]
    public Task Work_WithAHundredThousandContacts_IsAnsweredWithinTwoSeconds() => WorkAsync(Soak, Bound);

    // A short run beside other work only shows that no more than a page travels.
    [Test]
    public Task Work_WithThousandsOfContacts_BringsNoMoreThanAPage() => WorkAsync(Few, Timeout.InfiniteTimeSpan);

    private async Task WorkAsync(int contacts, TimeSpan bound)
    {
        await AddContactsAsync(contacts);
        var page = await OpenAsync("contacts");
        var rows = page.Locator(".rz-data-grid tbody tr");
        await Expect(rows).ToHaveCountAsync(PageOfRows);
        var bytes = 0L;
        await page.RunAndWaitForWebSocketAsync(
            () => page.ReloadAsync(),
            new()
            {
                Predicate = socket =>
                {
                    socket.FrameReceived += (_, frame) => Interlocked.Add(ref bytes, (frame.Binary ?? []).Length);
                    return true;
                },
            }
        );
        await Expect(rows).ToHaveCountAsync(PageOfRows);
        await page.SettledAsync();

        var took = new Dictionary<string, TimeSpan>
        {
            ["the first page"] = await TimeAsync(() => page.ReloadAsync(), () => Expect(rows).ToHaveCountAsync(PageOfRows)),
            ["the last page"] = await TimeAsync(
                () => page.GetByRole(AriaRole.Button, new() { Name = "Go to last page" }).ClickAsync(),
                () => Expect(page.Locator(".rz-pager-summary")).ToContainTextAsync($"Page {contacts / PageOfRows} of")
            ),
            ["sorting by company"] = await TimeAsync(
                () => page.GetByRole(AriaRole.Columnheader, new() { Name = "Company" }).ClickAsync(),
                () => Expect(page.Locator("[aria-sort=ascending]")).ToHaveCountAsync(1)
            ),
            ["searching a word"] = await TimeAsync(
                () => page.Locator("#search").PressSequentiallyAsync(contacts > Few ? $"person1.{contacts / Few - 1}@" : "person1@"),
                () => Expect(rows).ToHaveCountAsync(1)
            ),
            ["searching a beginning of two letters"] = await TimeAsync(
                () => page.Locator("#search").FillAsync("pe"),
                () => Expect(rows).ToHaveCountAsync(PageOfRows)
            ),
        };

        foreach (var (what, time) in took)
            Figures.Tell($"Among {contacts:N0} contacts, in the browser: {what} took {time.TotalMilliseconds:F0} ms");
        Figures.Tell($"Among {contacts:N0} contacts, the first page took {bytes / 1024.0:F0} KB over the circuit");
        if (bound != Timeout.InfiniteTimeSpan)
            Assert.That(took.Values, Is.All.LessThan(bound));
        Assert.That(bytes, Is.Positive.And.LessThan(BytesOfAPage));
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> act, Func<Task> seen)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        await seen();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Some contacts by the domain, the others as their copies: the store makes those in seconds.</summary>
    private async Task AddContactsAsync(int count)
    {
        await using var scope = Api.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(Client.Organization);
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var faker = new Faker("de") { Random = new Randomizer(8) };
        for (var number = 0; number < Few; number++)
        {
            var contact = Contact.Register(
                Client.Organization,
                10001 + number,
                PersonName.Of(faker.Name.FirstName(), faker.Name.LastName())
            );
            contact.Describe(null, number % 3 == 0 ? faker.Company.CompanyName() : null, null);
            contact.ReachAt(null, [EmailAddress.Of($"person{number}@example.com")], [PhoneNumber.Of($"0170 {number:D7}")]);
            context.Add(contact);
        }

        await context.SaveChangesAsync();
        await CopyAsync(count / Few - 1);
    }

    private async Task CopyAsync(int times)
    {
        var database = new TestDatabase(Api.Folder.Path);
        var columns = (await database.ColumnAsync("SELECT name FROM pragma_table_info('contacts') WHERE name <> 'id'")).ToList();
        var values = columns.Select(column =>
            column switch
            {
                "uuid" => "substr(uuid, 1, 19) || hex(randomblob(2)) || '-' || hex(randomblob(6))",
                "customer_number" => $"customer_number + copy * {Few}",
                "emails" or "search_text" => $"replace({column}, '@', '.' || copy || '@')",
                _ => column,
            }
        );
        await database.ColumnAsync(
            $"""
            WITH RECURSIVE copies(copy) AS (SELECT 1 WHERE {times} > 0 UNION ALL SELECT copy + 1 FROM copies WHERE copy < {times})
            INSERT INTO contacts ({string.Join(", ", columns)})
            SELECT {string.Join(", ", values)} FROM copies JOIN contacts ON true
            """
        );
    }
}
