using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Contacts;

/// <summary>A test of which contacts a list shows, told apart by their customer numbers.</summary>
internal abstract class ContactListTest : ApiTest
{
    protected Task<JsonNode> CreateAsync(params (string, object?)[] fields) => Client.CreateAsync("/contact/", Bodies.Contact(fields));

    /// <summary>The customer numbers of those that a query finds, sorted.</summary>
    protected async Task<IEnumerable<string>> NumbersAsync(string query) =>
        Numbers(await Client.ReadAsync($"/contact/?ordering=customer_id&{query}"));

    protected static IEnumerable<string> Numbers(JsonNode page) => page["results"]!.AsArray().Select(c => c!["customer_id"]!.ToString());
}
