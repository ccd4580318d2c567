using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.MainJob;

/// <summary>The calls of the older service's Angular client, as its HTTP library sends them: headers, media types and bodies are its own.</summary>
internal sealed class OldClientTests : ApiTest
{
    private string _token = null!;

    [SetUp]
    public void SignIn() => _token = TestTokens.For(Client.Organization, Client.User);

    [Test]
    [Clause("who.jwt-prefix", "path.trailing-slash", "path.doubled-slashes", "contacts.list", "lists.empty-value")]
    public async Task List_WithoutSlashAndWithItsParameters_IsAPage()
    {
        var made = await CreateAsync();

        var all = await (await SendAsync("GET", "contact")).ReadAsync(HttpStatusCode.OK);
        var asked = await (
            await SendAsync("GET", "contact?limit=50&offset=0&search=&ordering=first_name&workflowlevel2_uuids=&starts_with=")
        ).ReadAsync(HttpStatusCode.OK);
        var found = await (await SendAsync("GET", "contact?search=gr%C3%BCnwald%20berlin&limit=10")).ReadAsync(HttpStatusCode.OK);

        foreach (var page in new[] { all, asked, found })
        {
            Assert.That(page.AsObject().Select(f => f.Key), Is.EquivalentTo(new[] { "count", "next", "previous", "results" }));
            Assert.That(page.Ids(), Is.EqualTo(new[] { (int)made["id"]! }));
        }
    }

    [Test]
    [Clause("path.doubled-slashes", "post.created")]
    public async Task Create_DoubledSlashAndShortLists_ReturnsTheContactWithItsIntegerId()
    {
        var made = await CreateAsync();

        Assert.That((int)made["id"]!, Is.Positive);
        Assert.That((int)made["customer_id"]!, Is.GreaterThanOrEqualTo(10001));
        Assert.That(((string?)made["first_name"], (string?)made["company"]), Is.EqualTo(("Jürgen", "Grünwald Berlin KG")));
        Assert.That(JsonNode.DeepEquals(made["addresses"]!, JsonNode.Parse("""[{"street":"Hauptstraße 5a"}]""")));
        Assert.That(JsonNode.DeepEquals(made["emails"]!, JsonNode.Parse("""[{"email":"juergen@example.com"}]""")));
        Assert.That(JsonNode.DeepEquals(made["phones"]!, JsonNode.Parse("""[{"number":"+49 30 1234567"}]""")));
        Assert.That(made["workflowlevel1_uuids"]!.AsArray(), Is.Empty);
    }

    [Test]
    [Clause("id.path", "patch.media-types", "patch.lists")]
    public async Task Change_WholeListsByIntegerId_ReplacesThem()
    {
        var made = await CreateAsync();
        var path = $"contact/{made["id"]}/";
        var read = await (await SendAsync("GET", path)).ReadAsync(HttpStatusCode.OK);
        string body = """
            {
              "emails": [{ "email": "juergen@example.com" }, { "email": "office@example.com", "type": "office" }],
              "phones": [{ "number": "110" }],
              "addresses": [{ "street": "Lindenstraße 12a" }]
            }
            """;

        var changed = await (await SendAsync("PATCH", path, body)).ReadAsync(HttpStatusCode.OK);

        Assert.That(JsonNode.DeepEquals(read, made));
        Assert.That(
            changed["emails"]!.AsArray().Select(e => (string?)e!["email"]),
            Is.EqualTo(new[] { "juergen@example.com", "office@example.com" })
        );
        Assert.That(JsonNode.DeepEquals(changed["phones"]!, JsonNode.Parse("""[{"number":"110"}]""")));
        Assert.That(JsonNode.DeepEquals(changed["addresses"]!, JsonNode.Parse("""[{"street":"Lindenstraße 12a"}]""")));
        Assert.That((string?)changed["last_name"], Is.EqualTo("Grünwald"));
    }

    [TestCase("PUT")]
    [TestCase("PATCH")]
    [Clause("body.read-only")]
    public async Task Change_AllThatWasReadWithOneFieldChanged_ChangesThatField(string method)
    {
        var made = (await CreateAsync()).AsObject();
        made["first_name"] = "Jörg";

        var changed = await (await SendAsync(method, $"contact/{made["id"]}/", made.ToJsonString())).ReadAsync(HttpStatusCode.OK);

        made["edit_date"] = changed["edit_date"]!.DeepClone();
        Assert.That(JsonNode.DeepEquals(changed, made), changed.ToJsonString());
    }

    [Test]
    [Clause("delete.no-content", "delete.twice")]
    public async Task Delete_WithAnEmptyObjectAsBody_IsGone()
    {
        var path = $"contact/{(await CreateAsync())["id"]}/";

        var deleted = await SendAsync("DELETE", path, "{}");
        var again = await SendAsync("DELETE", path, "{}");
        var list = await (await SendAsync("GET", "contact")).ReadAsync(HttpStatusCode.OK);

        Assert.That((deleted.StatusCode, again.StatusCode), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.NotFound)));
        Assert.That((int)list["count"]!, Is.Zero);
    }

    private async Task<JsonNode> CreateAsync() =>
        await (
            await SendAsync(
                "POST",
                "/contact/",
                """
                {
                  "first_name": "Jürgen", "last_name": "Grünwald", "company": "Grünwald Berlin KG",
                  "addresses": [{ "street": "Hauptstraße 5a" }],
                  "emails": [{ "email": "juergen@example.com" }],
                  "phones": [{ "number": "+49 30 1234567" }],
                  "workflowlevel1_uuids": []
                }
                """
            )
        ).ReadAsync(HttpStatusCode.Created);

    /// <summary>The client puts a slash behind the address of the service, whatever follows.</summary>
    private Task<HttpResponseMessage> SendAsync(string method, string path, string? body = null)
    {
        var address = new Uri($"{Client.Http.BaseAddress!.AbsoluteUri.TrimEnd('/')}/{path}");
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Headers.TryAddWithoutValidation("Authorization", $"JWT {_token}");
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/plain, */*");
        request.Headers.TryAddWithoutValidation("Accept-Language", "de-DE,de;q=0.9,en;q=0.8");
        request.Headers.TryAddWithoutValidation("Referer", "https://app.example.com/contacts");
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json;charset=UTF-8");
        }

        return Client.Http.SendAsync(request);
    }
}
