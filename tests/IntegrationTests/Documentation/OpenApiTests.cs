using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.WebApi.Documentation;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Documentation;

internal sealed class OpenApiTests : ApiTest
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    private JsonNode _document = null!;

    [SetUp]
    public async Task ReadAsync() => _document = await (await Client.Http.GetAsync("/docs/swagger.json")).ReadAsync(HttpStatusCode.OK);

    [Clause("around.openapi.json", "differs.openapi", "who.open.docs")]
    [Test]
    public void Get_Json_IsOpenApi31WithPathsWithoutTrailingSlash()
    {
        var paths = _document["paths"]!.AsObject().Select(p => p.Key).ToList();

        Assert.That((string?)_document["openapi"], Does.StartWith("3.1."));
        Assert.That((string?)_document["servers"]![0]!["url"], Is.EqualTo("/"));
        Assert.That(paths, Has.None.EndsWith("/"));
        foreach (var collection in new[] { "contact", "appointment", "appointmentnotes", "appointmentnotifications" })
            Assert.That(paths, Is.SupersetOf(new[] { $"/{collection}", $"/{collection}/{{id}}" }));
    }

    [TestCase("/contact", "post", "application/json", "first_name")]
    [TestCase("/contact/{id}", "put", "application/json", "workflowlevel1_uuids")]
    [TestCase("/contact/{id}", "patch", "application/merge-patch+json", "emails")]
    [TestCase("/contact/{id}", "patch", "application/json", "emails")]
    [TestCase("/appointment/{id}", "patch", "application/merge-patch+json", "start_date")]
    [TestCase("/appointmentnotes/{id}", "patch", "application/merge-patch+json", "appointments")]
    [TestCase("/appointmentnotifications/{id}", "patch", "application/merge-patch+json", "recipient")]
    public void Get_Json_BodiesListTheirProperties(string path, string method, string mediaType, string property)
    {
        var schema = _document["paths"]![path]![method]!["requestBody"]!["content"]![mediaType]!["schema"]!;

        Assert.That(Resolved(schema)["properties"]!.AsObject().Select(p => p.Key), Contains.Item(property));
    }

    [TestCase("/contact/{id}", "/Contact")]
    [TestCase("/appointment/{id}", "/Appointment")]
    public void Get_Json_AnswersListTheirProperties(string path, string schema)
    {
        var answer = _document["paths"]![path]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;

        Assert.That((string?)answer["$ref"], Does.EndWith(schema));
        Assert.That(Resolved(answer)["properties"]!.AsObject().Select(p => p.Key), Contains.Item("organization_uuid"));
    }

    [Test]
    public void Get_Json_EveryReferenceLeadsSomewhere()
    {
        foreach (var reference in References(_document))
            Assert.That(Resolved(new JsonObject { ["$ref"] = reference }), Is.Not.Null, reference);
    }

    [Test]
    public void Get_Json_EveryOperationHasItsOwnNameAndNamesTheChallenge()
    {
        var operations = _document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Where(o => Methods.Contains(o.Key)).ToList();

        Assert.That(operations.Select(o => (string?)o.Value!["operationId"]), Is.Unique.And.All.Not.Null);
        Assert.That(operations.Select(o => o.Value!["responses"]!["401"]), Is.All.Not.Null);
    }

    [Clause("around.openapi.yaml")]
    [Test]
    public async Task Get_Yaml_Answers()
    {
        var response = await Client.Http.GetAsync("/docs/swagger.yaml");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/yaml"));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Match("^openapi: ['\"]?3\\.1\\."));
    }

    [Test]
    public async Task Get_AllDocumentsAgain_MakesTheDocumentOnce()
    {
        var made = 0;
        await using var host = new ApiFactory()
        {
            Replace = s => s.Configure<OpenApiOptions>(DocumentFiles.Name, o => o.AddDocumentTransformer((_, _, _) => Count(ref made))),
        };
        using var client = host.CreateApiClient();

        foreach (var path in new[] { "/docs/swagger.json", "/docs/swagger.yaml", "/docs/swagger.json" })
            Assert.That((await client.Http.GetAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        Assert.That(made, Is.EqualTo(1));
    }

    private static Task Count(ref int made)
    {
        Interlocked.Increment(ref made);
        return Task.CompletedTask;
    }

    private JsonNode Resolved(JsonNode schema)
    {
        while ((string?)schema["$ref"] is { } reference)
            schema = reference.TrimStart('#', '/').Split('/').Aggregate(_document, (node, part) => node[part]!);
        return schema;
    }

    private static IEnumerable<string> References(JsonNode? node) =>
        node switch
        {
            JsonObject fields => fields.SelectMany(f => f.Key == "$ref" ? [(string)f.Value!] : References(f.Value)),
            JsonArray items => items.SelectMany(References),
            _ => [],
        };
}
