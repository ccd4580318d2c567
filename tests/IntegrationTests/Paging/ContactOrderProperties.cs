using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using FsCheck;

namespace ContactAppointment.IntegrationTests.Paging;

/// <summary>For every order, direction and page size, the pages together are the whole list, sorted as decided.</summary>
internal sealed class ContactOrderProperties : ApiTest
{
    private static readonly string[] Fields = ["id", "first_name", "last_name", "company", "customer_id", "create_date", "edit_date"];
    private static readonly string?[] Texts = [null, "", "a", "B", "b", "ä", "z"];

    private ApiClient _client = null!;
    private List<JsonNode> _all = null!;

    [OneTimeSetUp]
    public async Task MakeContactsThatAreOftenEqual()
    {
        _client = Api.CreateApiClient();
        _all = [];
        for (var i = 0; i < 35; i++)
            _all.Add(
                await _client.CreateAsync(
                    "/contact/",
                    Bodies.Contact(
                        ("first_name", Texts[i % 5] ?? ""),
                        ("last_name", Texts[(i % 3) + 3]),
                        ("company", Texts[i * 3 % 7]),
                        ("customer_id", 1000 - i)
                    )
                )
            );
    }

    [OneTimeTearDown]
    public void LeaveThem() => _client.Dispose();

    [FsCheck.NUnit.Property(MaxTest = 60)]
    [Clause("contacts.ordering.names"), Clause("contacts.ordering.direction"), Clause("contacts.ordering.total")]
    public void Pages_AnyOrderAndSize_AreTheSortedSet(NonEmptyArray<byte> order, byte size)
    {
        var parts = order.Item.Take(3).Select(o => (Field: Fields[o % Fields.Length], Descending: o % 2 == 1)).ToList();
        var ordering = string.Join(',', parts.Select(p => (p.Descending ? "-" : "") + p.Field));

        var pages = _client.FollowAsync($"/contact/?ordering={ordering}&limit={(size % 40) + 1}", "next").GetAwaiter().GetResult();

        Assert.That(pages.SelectMany(p => p.Ids()), Is.EqualTo(Sorted(parts).Select(c => (int)c["id"]!)), ordering);
    }

    [Test]
    [Clause("contacts.ordering.default")]
    public async Task List_NoOrdering_IsByFirstName()
    {
        var page = await _client.ReadAsync("/contact/");

        Assert.That(page.Ids(), Is.EqualTo(Sorted([("first_name", false)]).Select(c => (int)c["id"]!)));
    }

    private List<JsonNode> Sorted(IEnumerable<(string Field, bool Descending)> parts)
    {
        var sorted = _all.OrderBy(_ => 0);
        foreach (var (field, descending) in parts)
        {
            sorted = sorted.ThenBy(c => c[field] is null); // what is missing comes last both ways
            sorted = descending ? sorted.ThenByDescending(c => KeyOf(c, field)) : sorted.ThenBy(c => KeyOf(c, field));
        }

        return [.. sorted.ThenBy(c => (int)c["id"]!)];
    }

    private static IComparable? KeyOf(JsonNode contact, string field) =>
        field switch
        {
            "id" or "customer_id" => (int)contact[field]!,
            "create_date" or "edit_date" => DateTimeOffset.Parse((string)contact[field]!, null),
            _ => ((string?)contact[field])?.ToLowerInvariant().Replace('ä', 'a'),
        };
}
