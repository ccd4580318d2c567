using System.Text.Json.Nodes;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>Walks through lists along their links, as a client does.</summary>
internal static class Lists
{
    /// <summary>The ids of a page's results.</summary>
    public static IEnumerable<int> Ids(this JsonNode page) => page["results"]!.AsArray().Select(r => (int)r!["id"]!);

    /// <summary>The pages from an address on, as long as a link (<c>next</c> or <c>previous</c>) leads further.</summary>
    public static async Task<List<JsonNode>> FollowAsync(this ApiClient client, string? address, string link)
    {
        var pages = new List<JsonNode>();
        while (address is not null)
        {
            pages.Add(await client.ReadAsync(address));
            address = (string?)pages[^1][link];
        }

        return pages;
    }
}
