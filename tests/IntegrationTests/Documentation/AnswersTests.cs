using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace ContactAppointment.IntegrationTests.Documentation;

/// <summary>Calls every operation of the document, and holds what it really answers to what the document says of it.</summary>
internal sealed class AnswersTests : ApiTest
{
    private const string Unknown = "0199f4a0-ffff-7000-8000-0000000000ff";

    private OpenApiDocument _document = null!;
    private DocumentedBodies _bodies = null!;

    /// <summary>Those that take JSON or nothing, about what a caller can make; what takes mails, or comes from them, has tests of its own.</summary>
    private IEnumerable<Operation> Operations => _document.Operations.Where(o => !o.IsRaw && (!o.IsOfOne || CreatorOf(o) is not null));

    [SetUp]
    public async Task ReadAsync()
    {
        _document = await OpenApiDocument.ReadAsync(Client.Http);
        _bodies = new DocumentedBodies(Client);
    }

    [Test]
    public async Task Every_RightCall_IsAnsweredAsDocumented()
    {
        foreach (var operation in Operations)
        {
            var answer = await CallAsync(operation, await PathAsync(operation), await BodyAsync(operation));

            await HoldAsync(operation, answer, operation.Responses.First(r => r.Key[0] == '2').Key);
        }
    }

    [Test]
    public async Task Every_ListWithAPageSize_IsAnsweredAsDocumented()
    {
        foreach (var list in Operations.Where(o => o.Parameters.Any(p => (string?)p["name"] == "page_size")))
        {
            var one = Operations.FirstOrDefault(o => o.IsOfOne && o.Path.StartsWith(list.Path + "/", StringComparison.Ordinal));
            if (one is not null)
                await PathAsync(one); // so that the list has one
            var path = list.IsOfOne ? await PathAsync(list) : list.Path;

            await HoldAsync(list, await Client.GetAsync($"{path}?page_size=1"), "200");
        }
    }

    [Test]
    public async Task Every_CallWithoutAToken_IsRefusedAsDocumented()
    {
        using var nobody = Api.CreateApiClient("no token");
        foreach (var operation in _document.Operations)
            await HoldAsync(operation, await nobody.SendAsync(operation.Verb, PathOf(operation, Unknown)), "401");
    }

    [Test]
    public async Task Every_WriteWithoutAnOrganization_IsRefusedAsDocumented()
    {
        using var outsider = Api.CreateApiClient(TestTokens.For(null, Guid.CreateVersion7()));
        foreach (var operation in Operations.Where(o => o.Method != "get" && o.Responses.ContainsKey("403")))
        {
            var content = operation.Bodies is null ? null : ApiClient.Json(await BodyAsync(operation) ?? []);

            await HoldAsync(operation, await outsider.SendAsync(operation.Verb, PathOf(operation, Unknown), content), "403");
        }
    }

    [Test]
    public async Task Every_CallWithoutItsScope_IsRefusedAsDocumented()
    {
        using var limited = Api.CreateApiClient(TestTokens.Issue(new Dictionary<string, object?> { ["scope"] = "contacts:none" }));
        foreach (var operation in _document.Operations)
            await HoldAsync(operation, await limited.SendAsync(operation.Verb, PathOf(operation, Unknown)), "403");
    }

    [Test]
    public async Task Every_CallForAnUnknownOne_IsRefusedAsDocumented()
    {
        foreach (var operation in Operations.Where(o => o.Responses.ContainsKey("404")))
            await HoldAsync(operation, await CallAsync(operation, PathOf(operation, Unknown), await BodyAsync(operation)), "404");
    }

    [Test]
    public async Task Every_OneThatTheCallerHas_IsAnsweredAsDocumented()
    {
        foreach (var operation in Operations.Where(o => o.Responses.ContainsKey("304")))
        {
            var answer = await Client.SendAsync(operation.Verb, await PathAsync(operation), content: null, ("If-None-Match", "*"));

            await HoldAsync(operation, answer, "304");
        }
    }

    [Test]
    public async Task Every_ConditionThatDoesNotHold_IsRefusedAsDocumented()
    {
        foreach (var operation in Operations.Where(o => o.Responses.ContainsKey("412")))
        {
            var content = await ContentAsync(operation);

            await HoldAsync(
                operation,
                await Client.SendAsync(operation.Verb, await PathAsync(operation), content, ("If-Match", "\"x\"")),
                "412"
            );
        }
    }

    [Test]
    public async Task Every_ChangeThatLacksACondition_IsRefusedAsDocumented()
    {
        await Client.PatchAsync("/organizationsettings/", new { requires_if_match = true });
        foreach (var operation in Operations.Where(o => o.Responses.ContainsKey("428")))
        {
            var answer = await Client.SendAsync(operation.Verb, await PathAsync(operation), await ContentAsync(operation));

            await HoldAsync(operation, answer, "428");
        }
    }

    [Test]
    public async Task Every_KeyOfAnotherBody_IsRefusedAsDocumented()
    {
        foreach (var operation in Operations.Where(o => o.Responses.ContainsKey("422")))
        {
            var (path, key) = (await PathAsync(operation), ("Idempotency-Key", $"{Guid.NewGuid()}"));
            await Client.SendAsync(operation.Verb, path, await ContentAsync(operation), key);

            await HoldAsync(operation, await Client.SendAsync(operation.Verb, path, ApiClient.Json("""{"another": 1}"""), key), "422");
        }
    }

    [Test]
    public async Task Every_BadBodyOrFilter_IsRefusedAsDocumented()
    {
        // When an action is refused hangs on the state of the thing: its own tests know.
        foreach (var operation in Operations.Where(o => o.Responses.ContainsKey("400") && !o.IsAction))
        {
            var answer = operation.Bodies is null
                ? await Client.GetAsync($"{(operation.IsOfOne ? await PathAsync(operation) : operation.Path)}?{BadQueryOf(operation)}")
                : await Client.SendAsync(operation.Verb, await PathAsync(operation), ApiClient.Json("[]"));

            await HoldAsync(operation, answer, "400");
        }
    }

    [Test]
    public async Task Every_FieldOfTheWrongType_IsRefusedAsDocumented()
    {
        foreach (var operation in Operations.Where(o => o.Bodies is not null))
        {
            var body = await _bodies.ExampleAsync(operation);
            body[body.First().Key] = new JsonObject();

            await HoldAsync(operation, await CallAsync(operation, await PathAsync(operation), body), "400");
        }
    }

    [Test]
    public async Task Every_BodyOfAnotherType_IsRefusedAsDocumented()
    {
        foreach (var operation in Operations.Where(o => o.Responses.ContainsKey("415")))
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("a", "b")]);

            await HoldAsync(operation, await Client.SendAsync(operation.Verb, await PathAsync(operation), form), "415");
        }
    }

    [Test]
    public async Task Every_BodyThatIsTooLarge_IsRefusedAsDocumented()
    {
        var tooLarge = $$"""{"notes": "{{new string('a', 4 * 1024 * 1024)}}"}""";
        foreach (var operation in Operations.Where(o => o.Responses.ContainsKey("413")))
        {
            using var request = new HttpRequestMessage(operation.Verb, await PathAsync(operation))
            {
                Content = new StringContent(tooLarge, Encoding.UTF8, "application/json"),
            };
            request.Headers.ExpectContinue = true; // or the client is still busy sending when the answer comes
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.For(Client.Organization, Client.User));

            await HoldAsync(operation, await Client.Http.SendAsync(request), "413");
        }
    }

    [Test]
    public async Task Every_WriteThatOthersKeepOvertaking_IsRefusedAsDocumented()
    {
        var writes = Operations.Where(o => o.Responses.ContainsKey("409")).ToList();
        var calls = new List<(Operation Operation, string Path, HttpContent? Content)>();
        foreach (var write in writes)
            calls.Add((write, await PathAsync(write), write.Bodies is null ? null : ApiClient.Json(await BodyAsync(write) ?? [])));
        await using var host = new ApiFactory(("DataFolder", Api.Folder.Path)) { Replace = s => s.Decorate<IUnitOfWork, Overtaken>() };
        using var client = host.CreateApiClient(Client.Organization, Client.User);

        // At once, since each is tried again with pauses.
        var answers = await Task.WhenAll(calls.Select(c => client.SendAsync(c.Operation.Verb, c.Path, c.Content)));

        foreach (var (call, answer) in calls.Zip(answers))
            await HoldAsync(call.Operation, answer, "409");
    }

    [Test, SqliteOnly] // what fails here is asked for by PostgreSQL's start as well
    public async Task Every_CallThatFailsWithin_IsAnsweredAsDocumented()
    {
        var broken = new Mock<IOrganizationScope>(MockBehavior.Strict); // fails whatever is asked of it
        await using var host = new ApiFactory() { Replace = s => s.AddScoped(_ => broken.Object) };
        using var client = host.CreateApiClient();

        foreach (var operation in Operations)
        {
            var content = operation.Bodies is null ? null : ApiClient.Json(await BodyAsync(operation) ?? []);
            await HoldAsync(operation, await client.SendAsync(operation.Verb, PathOf(operation, Unknown), content), "500");
        }
    }

    private async Task HoldAsync(Operation operation, HttpResponseMessage response, string expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(((int)response.StatusCode).ToString(null, null), Is.EqualTo(expected), $"{operation}: {text}");
        var documented = operation.Responses[expected]!;
        foreach (var (header, _) in documented["headers"]?.AsObject() ?? [])
            Assert.That(response.Headers.Contains(header), $"{operation}: {expected} comes without {header}");

        if (documented["content"] is not { } content)
        {
            Assert.That(text, Is.Empty, $"{operation}: {expected}");
            return;
        }

        var mediaType = response.Content.Headers.ContentType?.MediaType ?? "";
        Assert.That(content.AsObject().Select(c => c.Key), Contains.Item(mediaType), $"{operation}: {expected}");
        Assert.That(
            _document.MistakesOf(JsonNode.Parse(text), content[mediaType]!["schema"]!),
            Is.Empty,
            $"{operation}: {expected}: {text}"
        );
    }

    private async Task<HttpResponseMessage> CallAsync(Operation operation, string path, JsonObject? body)
    {
        using var content = body is null ? null : ApiClient.Json(body, operation.Bodies!.First().Key);
        return await Client.SendAsync(operation.Verb, path, content);
    }

    private async Task<HttpContent?> ContentAsync(Operation operation) =>
        operation.Bodies is null ? null : ApiClient.Json(await BodyAsync(operation) ?? []);

    private async Task<JsonObject?> BodyAsync(Operation operation) =>
        operation.Bodies is null ? null : await _bodies.ExampleAsync(operation);

    /// <summary>The path of an operation; where it is about one thing, that is made first.</summary>
    private async Task<string> PathAsync(Operation operation)
    {
        if (!operation.IsOfOne)
            return operation.Path;
        var create = CreatorOf(operation)!;
        var made = await Client.CreateAsync(create.Path, await _bodies.LastingExampleAsync(create));
        if (operation.Path.EndsWith("/restore", StringComparison.Ordinal))
            await Client.SendAsync(HttpMethod.Delete, $"{create.Path}/{made["uuid"]}/", content: null, ("If-Match", "*"));
        return PathOf(operation, (string)made["uuid"]!);
    }

    private Operation? CreatorOf(Operation operation) =>
        _document.Operations.FirstOrDefault(o => o.Creates && operation.Path.StartsWith(o.Path + "/{id}", StringComparison.Ordinal));

    private static string PathOf(Operation operation, string key) => operation.Path.Replace("{id}", key, StringComparison.Ordinal);

    private static string BadQueryOf(Operation operation) => string.Join('&', operation.Parameters.Select(p => $"{p["name"]}=nonsense"));

    /// <summary>Other writers are always faster.</summary>
    private sealed class Overtaken(IUnitOfWork inner) : IUnitOfWork
    {
        public Task SaveChangesAsync(CancellationToken ct) =>
            throw new ConcurrencyConflictException(new InvalidOperationException("Overtaken on purpose."));

        public Task ResetAsync(CancellationToken ct) => inner.ResetAsync(ct);
    }
}
