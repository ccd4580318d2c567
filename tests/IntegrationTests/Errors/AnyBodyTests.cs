using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Errors;

/// <summary>Bodies that no resource takes, tried on all that the OpenAPI document has.</summary>
internal sealed class AnyBodyTests : ApiTest
{
    private static readonly byte[] Gzip = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];

    private static IEnumerable<TestCaseData> BrokenBodies()
    {
        string[] texts =
        [
            "",
            " \n",
            "null",
            "true",
            "[]",
            "[{}]",
            "\"x\"",
            "7",
            "{",
            "{}}",
            "{} {}",
            "{\"a\":1,}",
            "{'a':1}",
            "{a:1}",
            "{\"a\":01}",
            "{\"a\":+1}",
            "{\"a\":.5}",
            "{\"a\":Infinity}",
            "{\"a\":\"\\x\"}",
            "{\"a\":\"tab\there\"}",
            "// x\n{}",
            "\u0000{}",
            "a=1&b=2",
        ];
        foreach (var text in texts)
            yield return Case(text.Length == 0 ? "empty" : Uri.EscapeDataString(text), Encoding.UTF8.GetBytes(text));
        yield return Case("deep", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":[", 50_000))));
        yield return Case("UTF-16", Encoding.Unicode.GetBytes("{}"));
        yield return Case("invalid UTF-8 in a name", [.. "{\""u8, 0xff, .. "\":1}"u8]);
        yield return Case("overlong UTF-8", [.. "{\"a\":\""u8, 0xc0, 0x80, .. "\"}"u8]);
        yield return Case("a surrogate in UTF-8", [.. "{\"a\":\""u8, 0xed, 0xa0, 0x80, .. "\"}"u8]);

        static TestCaseData Case(string name, byte[] body) => new TestCaseData(body).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(BrokenBodies))]
    [Clause("status.400")]
    public async Task Write_BrokenBody_Returns400(byte[] body)
    {
        await ForEachWriteAsync(
            async (method, path) =>
            {
                var content = new ByteArrayContent(body);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

                await (await Client.SendAsync(method, path, content)).ReadProblemAsync(HttpStatusCode.BadRequest);
            }
        );
    }

    [TestCase("text/plain", null)]
    [TestCase("application/x-www-form-urlencoded", null)]
    [TestCase("application/json; charset=iso-8859-1", null)]
    [TestCase("application/vnd.api+json", null)]
    [TestCase("application/json", "gzip")]
    [TestCase("application/json", "br, gzip")]
    [TestCase("application/json", "unheard-of")]
    [Clause("status.415", "differs.json-only")]
    public async Task Write_BodyOfAnotherKind_Returns415TellingWhatIsTaken(string mediaType, string? coding)
    {
        await ForEachWriteAsync(
            async (method, path) =>
            {
                var content = new ByteArrayContent(coding is null ? "{}"u8.ToArray() : Gzip);
                content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
                if (coding is not null)
                    content.Headers.TryAddWithoutValidation("Content-Encoding", coding);

                var response = await Client.SendAsync(method, path, content);

                await response.ReadProblemAsync(HttpStatusCode.UnsupportedMediaType);
                Assert.That(response.Headers.Contains(method == HttpMethod.Patch ? "Accept-Patch" : "Accept"));
                Assert.That(response.Headers.GetValues("Accept-Encoding"), Is.EqualTo(new[] { "identity" }));
            }
        );
    }

    [Test]
    [Clause("status.413")]
    public async Task Write_ChunkedBodyThatIsTooLarge_Returns413()
    {
        var body = Encoding.UTF8.GetBytes($"{{\"x\":\"{new string('x', 5 * 1024 * 1024)}\"}}");
        await ForEachWriteAsync(
            async (method, path) =>
            {
                using var request = new HttpRequestMessage(method, path);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.For(Client.Organization, Client.User));
                request.Headers.TransferEncodingChunked = true;
                request.Content = new ByteArrayContent(body);
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

                // The service need not read to the end, so the answer may come while the client still sends.
                if (await AnswerAsync(request) is { } response)
                    await response.ReadProblemAsync(HttpStatusCode.RequestEntityTooLarge);
            }
        );
    }

    /// <summary>Does something to every list and every single resource that can be written; nothing may have changed in the end.</summary>
    private async Task ForEachWriteAsync(Func<HttpMethod, string, Task> actAsync)
    {
        foreach (var resource in await DescribedResource.AllAsync(Client))
        {
            var created = await Client.CreateAsync(resource.Path, await resource.BodyAsync(Client));
            var single = $"{resource.Path}{created["uuid"]}/";
            var before = (await Client.ReadAsync(resource.Path)).ToJsonString();

            await actAsync(HttpMethod.Post, resource.Path);
            await actAsync(HttpMethod.Put, single);
            await actAsync(HttpMethod.Patch, single);

            Assert.That((await Client.ReadAsync(resource.Path)).ToJsonString(), Is.EqualTo(before), resource.Path);
        }
    }

    private async Task<HttpResponseMessage?> AnswerAsync(HttpRequestMessage request)
    {
        try
        {
            return await Client.Http.SendAsync(request);
        }
        catch (HttpRequestException e) when (e.InnerException is IOException or SocketException)
        {
            return null;
        }
    }
}
