using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Errors;

/// <summary>Odd methods, keys and query strings, tried on all that the OpenAPI document has.</summary>
internal sealed class AnyAddressTests : ApiTest
{
    [TestCase("PUT")]
    [TestCase("PATCH")]
    [TestCase("DELETE")]
    [TestCase("TRACE")]
    [TestCase("PROPFIND")]
    [Clause("status.405")]
    public async Task List_MethodNotTaken_Returns405WithAllow(string method)
    {
        foreach (var resource in await DescribedResource.AllAsync(Client))
        {
            var response = await Client.SendAsync(new HttpMethod(method), resource.Path);

            await response.ReadProblemAsync(HttpStatusCode.MethodNotAllowed);
            Assert.That(response.Content.Headers.Allow, Is.EquivalentTo(new[] { "GET", "HEAD", "OPTIONS", "POST" }), resource.Path);
        }
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("2147483648")]
    [TestCase("9223372036854775808")]
    [TestCase("1e3")]
    [TestCase("0x1")]
    [TestCase("%31%00")]
    [TestCase("%00")]
    [TestCase("%ff%fe")]
    [TestCase("%zz")]
    [TestCase("%")]
    [TestCase("%E0%A4%A")]
    [TestCase("%2e%2e%2f")]
    [TestCase("%0d%0aX-Injected:1")]
    [TestCase("null")]
    [TestCase("1;drop")]
    [TestCase("'%20OR%201=1--")]
    [TestCase("{id}")]
    [Clause("status.404")]
    public async Task Any_KeyThatNamesNothing_IsUnknown(string key)
    {
        foreach (var resource in await DescribedResource.AllAsync(Client))
        foreach (var method in new[] { "GET", "PUT", "PATCH", "DELETE" })
        {
            var body = method is "PUT" or "PATCH" ? (await resource.BodyAsync(Client)).ToJsonString() : "";

            var (status, answer) = await RawAsync(method, $"{resource.Path}{key}/", body);

            // A malformed request line is refused before routing, without a body.
            Assert.That(status, Is.EqualTo(404).Or.EqualTo(400), $"{method} {resource.Path}{key}: {answer}");
            Assert.That(status == 400 || answer.Contains("\"trace_id\"", StringComparison.Ordinal), answer);
            Assert.That(answer, Does.Not.Contain("X-Injected"));
        }
    }

    [TestCase("?%ff=%fe&search=%ff%fe")]
    [TestCase("?search=%00")]
    [TestCase("?search=%zz&%=%")]
    [TestCase("?search=%ed%a0%80")]
    [TestCase("?limit=1&limit=2&page_size=1&page_size=2")]
    [TestCase("?limit=99999999999999999999&offset=99999999999999999999")]
    [TestCase("?limit=-1&offset=-1")]
    [TestCase("?page_size=99999999999999999999")]
    [TestCase("?page_size=0")]
    [TestCase("?page_size=1.5&cursor=%00")]
    [TestCase("?cursor=x&page_size=5")]
    [TestCase("?ordering=%00&edited_since=%00&owner=%00&start_date_gte=%00")]
    [TestCase("?ordering=id,id,id,-id&start_date_gte=99999-01-01")]
    [TestCase("?start_date_gte=0001-01-01&start_date_lte=9999-12-31&end_date_lte=9999-12-31T23:59:59-14:00")]
    [TestCase("?&&&==&=x")]
    [Clause("lists.bad-value")]
    public async Task List_OddQuery_IsAnsweredOrRefusedAndNeverFails(string query)
    {
        foreach (var resource in await DescribedResource.AllAsync(Client))
        {
            var (status, answer) = await RawAsync("GET", resource.Path + query, "");

            Assert.That(status, Is.EqualTo(200).Or.EqualTo(400), $"{resource.Path}{query}: {answer}");
            Assert.That(status == 200 || answer.Contains("\"trace_id\"", StringComparison.Ordinal), $"{resource.Path}{query}: {answer}");
        }
    }

    private Task<(int Status, string Answer)> RawAsync(string method, string target, string body) =>
        Client.SendRawAsync($"{method} {target} HTTP/1.1", [$"Host: 127.0.0.1:{Client.Http.BaseAddress!.Port}"], body);
}
