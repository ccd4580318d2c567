using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Errors;

/// <summary>Every field of every resource, with everything that its description says it does not take.</summary>
[Clause("status.400", "errors.validation", "text.null", "text.nul", "text.lone-surrogate", "choice.exact", "time.iso")]
internal sealed class WrongValueTests : ApiTest
{
    [TestCase("POST")]
    [TestCase("PUT")]
    [TestCase("PATCH")]
    public async Task Write_WrongValue_Returns400NamingItsPathAndChangesNothing(string method)
    {
        var failures = new List<string>();
        var tried = 0;
        foreach (var resource in await DescribedResource.AllAsync(Client))
        {
            var body = await resource.BodyAsync(Client);
            var created = await Client.CreateAsync(resource.Path, body);
            var single = $"{resource.Path}{created["uuid"]}/";
            var (before, countBefore) = (await Client.ReadAsync(single), await CountAsync(resource));

            foreach (var wrong in WrongValues.Of(resource))
            {
                var sent = WrongValues.Spliced(method == "PATCH" ? [] : body.DeepClone().AsObject(), wrong.Field, wrong.Json);
                if (await FailureOfAsync(method, method == "POST" ? resource.Path : single, sent, wrong.Path) is { } failure)
                    failures.Add(failure);
                tried++;
            }

            Assert.That(JsonNode.DeepEquals(await Client.ReadAsync(single), before), single);
            Assert.That(await CountAsync(resource), Is.EqualTo(countBefore), resource.Path);
        }

        await TestContext.Out.WriteLineAsync($"{method}: {tried} wrong values");
        Assert.That(failures, Is.Empty);
        Assert.That(tried, Is.GreaterThan(300), "the document describes fields");
    }

    [TestCase("POST")]
    [TestCase("PUT")]
    public async Task Write_RequiredFieldLeftOut_Returns400NamingIt(string method)
    {
        var failures = new List<string>();
        foreach (var resource in await DescribedResource.AllAsync(Client))
        {
            var body = await resource.BodyAsync(Client);
            var created = await Client.CreateAsync(resource.Path, body);
            foreach (var field in resource.Required)
            {
                var sent = body.DeepClone().AsObject();
                sent.Remove(field);
                var path = method == "POST" ? resource.Path : $"{resource.Path}{created["uuid"]}/";
                if (await FailureOfAsync(method, path, sent.ToJsonString(), field) is { } failure)
                    failures.Add(failure);
            }
        }

        Assert.That(failures, Is.Empty);
    }

    private async Task<string?> FailureOfAsync(string method, string path, string body, string expected)
    {
        using var response = await Client.SendAsync(new HttpMethod(method), path, ApiClient.Json(body));
        var text = await response.Content.ReadAsStringAsync();
        var told = $"{method} {path} {(body.Length < 300 ? body : body[..300])}: {(int)response.StatusCode} {text}";
        if ((int)response.StatusCode != 400 || response.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return told;
        var problem = JsonNode.Parse(text)!;
        if (string.IsNullOrEmpty((string?)problem["trace_id"]))
            return told;
        // Text that is no Unicode breaks the whole document, whichever field it stands in.
        var isBroken = body.Contains("\\ud83d", StringComparison.Ordinal);
        string[] named = problem["errors"] is JsonObject errors ? [.. errors.Select(e => e.Key)] : [];
        return named is [var one] && one == expected || isBroken && named.Length == 0 ? null : told;
    }

    private async Task<int> CountAsync(DescribedResource resource)
    {
        var list = await Client.ReadAsync(resource.Path);
        return (list as JsonArray ?? list["results"]!.AsArray()).Count;
    }
}
