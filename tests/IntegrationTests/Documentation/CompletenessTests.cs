using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Documentation;

/// <summary>Walks through the whole document: nothing in it lacks what a reader needs to know.</summary>
[SqliteOnly] // the same on every store
internal sealed class CompletenessTests : ApiTest
{
    private OpenApiDocument _document = null!;

    [SetUp]
    public async Task ReadAsync() => _document = await OpenApiDocument.ReadAsync(Client.Http);

    [Test]
    public void Fields_All_HaveTypeDescriptionAndAFittingExample()
    {
        var fields = _document.Schemas.SelectMany(s =>
            s.Schema["properties"]!.AsObject().Select(p => (Name: $"{s.Name}.{p.Key}", Schema: p.Value!))
        );

        Assert.That(fields, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (var (name, schema) in fields)
            {
                Assert.That(IsTyped(schema), $"{name} has no type");
                Assert.That((string?)schema["description"], Is.Not.Null.And.Not.Empty, $"{name} has no description");
                Assert.That(schema["examples"]?.AsArray(), Is.Not.Null.And.Not.Empty, $"{name} has no example");
                foreach (var example in schema["examples"]?.AsArray() ?? [])
                    Assert.That(_document.MistakesOf(example, schema), Is.Empty, $"{name} has an example that does not fit");
            }
        });
    }

    [Test]
    public void Schemas_All_HaveADescription() =>
        Assert.That(_document.Schemas.Where(s => (string?)s.Schema["description"] is null or "").Select(s => s.Name), Is.Empty);

    [Test]
    public void FieldsOfBodies_All_SayTheirLimits()
    {
        var unlimited = _document
            .Operations.SelectMany(o => o.Bodies ?? [])
            .SelectMany(body => Values(body.Value!["schema"]!, ""))
            .Where(v => !IsLimited(v.Schema))
            .Select(v => v.Path)
            .Distinct();

        Assert.That(unlimited, Is.Empty);
    }

    [Test]
    public void FieldsOfAnswers_ThatBodiesBring_HaveTheSameLimits()
    {
        string[] limits = ["maxLength", "minLength", "minItems"];
        var schemas = _document.Schemas.ToDictionary(s => s.Name, s => s.Schema);
        var different = schemas.Keys.Where(name => schemas.ContainsKey(name + "Fields")).SelectMany(Different).ToList();

        Assert.That(schemas.Keys.Count(name => schemas.ContainsKey(name + "Fields")), Is.AtLeast(8));
        Assert.That(different, Is.Empty);

        IEnumerable<string> Different(string name) =>
            from shown in schemas[name]["properties"]!.AsObject()
            let given = schemas[name + "Fields"]["properties"]![shown.Key]
            where given is null != ((bool?)shown.Value!["readOnly"] ?? false) || limits.Any(l => IsOtherLimit(l, shown.Value!, given))
            select $"{name}.{shown.Key}";
    }

    [Test]
    public void Parameters_All_HaveTypeDescriptionAndAFittingExample()
    {
        var parameters = _document.Operations.SelectMany(o => o.Parameters, (o, p) => (Name: $"{o}: {p["name"]}", Parameter: p)).ToList();

        Assert.That(parameters, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (var (name, parameter) in parameters)
            {
                var schema = parameter["schema"]!;
                Assert.That(IsTyped(schema), $"{name} has no type");
                Assert.That((string?)parameter["description"], Is.Not.Null.And.Not.Empty, $"{name} has no description");
                var example = parameter["example"] ?? parameter["examples"]?["example"]?["value"];
                Assert.That(example, Is.Not.Null, $"{name} has no example");
                Assert.That(_document.MistakesOf(example, schema), Is.Empty, $"{name} has an example that does not fit");
                if ((string?)schema["type"] == "integer")
                    Assert.That(IsLimited(schema.AsObject()), $"{name} has no limits");
            }
        });
    }

    [Test]
    public void Operations_All_NameEveryStatusThatTheyCanAnswer()
    {
        Assert.Multiple(() =>
        {
            foreach (var operation in _document.Operations)
            {
                string[] expected =
                [
                    "401",
                    "403",
                    "500",
                    .. operation.Method switch
                    {
                        "get" => new[] { "200" },
                        "post" when operation.IsOfOne => ["200", "400", "409", "412", "422"], // an action: it takes no body and makes nothing
                        "post" when operation.IsAction => ["200", "400", "409", "422"],
                        "post" when operation.IsRaw => ["204", "400", "409", "413", "415", "422"], // a report: it makes nothing, too
                        "post" => ["201", "400", "409", "413", "415", "422"],
                        "delete" => ["204", "409", "412", "428"],
                        _ => ["200", "400", "409", "412", "413", "415", "428"],
                    },
                    .. operation.IsOfOne ? new[] { "404" } : [],
                    .. operation.ShowsOne ? new[] { "304", "412" } : [],
                ];
                Assert.That(operation.Responses.Select(r => r.Key), Is.SupersetOf(expected), operation.ToString());
            }
        });
    }

    [Test]
    public void Operations_All_NameTheScopesThatTheyNeed()
    {
        string[] scopes = ["contacts:read", "contacts:write", "appointments:read", "appointments:write", "notifications:send"];

        var named = _document.Operations.ToDictionary(o => o.ToString(), o => o.Node["security"]?[0]?["token"]?.AsArray());

        Assert.That(
            named.Where(n => n.Value is not { Count: > 0 } all || all.Any(s => !scopes.Contains((string?)s))).Select(n => n.Key),
            Is.Empty
        );
        Assert.That(named.Values.SelectMany(n => n!.Select(s => (string?)s)).Distinct(), Is.EquivalentTo(scopes));
    }

    [Test]
    public void Answers_All_HaveDescriptionSchemaAndAFittingExample()
    {
        Assert.Multiple(() =>
        {
            foreach (var operation in _document.Operations)
            foreach (var (status, answer) in operation.Responses)
            {
                var name = $"{operation}: {status}";
                Assert.That((string?)answer!["description"], Is.Not.Null.And.Not.Empty, $"{name} has no description");
                if (status is "204" or "304")
                    continue;
                var mediaType = status[0] == '2' ? "application/json" : "application/problem+json";
                var body = answer["content"]?[mediaType];
                Assert.That(body?["schema"], Is.Not.Null, $"{name} has no schema");
                Assert.That(_document.MistakesOf(body!["example"], body["schema"]!), Is.Empty, $"{name} has an example that does not fit");
            }
        });
    }

    [Test]
    public void Bodies_OfPatches_RequireNothingAndTheOthersDo()
    {
        const string JsonPatch = "application/json-patch+json";
        var all = _document.Operations.Where(o => o.Method == "patch").Select(o => o.Bodies!).ToList();
        var patches = all.SelectMany(bodies => bodies).Where(b => b.Key != JsonPatch).ToList();

        Assert.That(all.Select(bodies => bodies.ContainsKey(JsonPatch)), Is.All.True);
        Assert.That(patches.Select(b => b.Key).Distinct(), Is.EquivalentTo(new[] { "application/merge-patch+json", "application/json" }));
        Assert.That(patches.Select(b => _document.Resolve(b.Value!["schema"]!)["required"]), Is.All.Null);
        Assert.That(Required("ContactFields"), Is.EqualTo(new[] { "workflowlevel1_uuids" }));
        Assert.That(Required("AppointmentFields"), Is.EquivalentTo(new[] { "start_date", "end_date", "type" }));
        Assert.That(Required("NotificationFields"), Is.EquivalentTo(new[] { "appointment", "recipient" }));
    }

    [Test]
    public void Tags_All_AreDescribedAndUsed()
    {
        var tags = _document.Root["tags"]!.AsArray().ToDictionary(t => (string)t!["name"]!, t => (string?)t!["description"]);
        var used = _document.Operations.SelectMany(o => o.Node["tags"]!.AsArray()).Select(t => (string)t!).Distinct();

        Assert.That(tags.Values, Has.All.Not.Null.And.All.Not.Empty);
        Assert.That(used, Is.EquivalentTo(tags.Keys));
    }

    private IEnumerable<string?> Required(string schema) =>
        _document.Resolve(new JsonObject { ["$ref"] = $"#/components/schemas/{schema}" })["required"]!.AsArray().Select(r => (string?)r);

    /// <summary>Every plain value that a body can hold.</summary>
    private IEnumerable<(string Path, JsonObject Schema)> Values(JsonNode schema, string path)
    {
        var resolved = _document.Resolve(schema);
        if (resolved["properties"] is JsonObject properties)
            return properties.SelectMany(p => Values(p.Value!, $"{path}.{p.Key}"));
        return resolved["items"] is { } items ? Values(items, $"{path}[]") : [(path, resolved)];
    }

    private static bool IsTyped(JsonNode schema) => (schema["type"] ?? schema["$ref"] ?? schema["oneOf"]) is not null;

    private static bool IsLimited(JsonObject schema)
    {
        var type = schema["type"]?.ToJsonString() ?? "";
        if (type.Contains("boolean", StringComparison.Ordinal) || schema["enum"] is not null)
            return true;
        if (type.Contains("integer", StringComparison.Ordinal) || type.Contains("number", StringComparison.Ordinal))
            return schema["minimum"] is not null || schema["pattern"] is not null;
        return (schema["maxLength"] ?? schema["format"] ?? schema["pattern"]) is not null
            || ((string?)schema["description"])?.Contains("any length", StringComparison.Ordinal) == true;
    }

    private static bool IsOtherLimit(string limit, JsonNode shown, JsonNode? given) =>
        given?[limit] is { } there && shown["format"] is null && !JsonNode.DeepEquals(shown[limit], there);
}
