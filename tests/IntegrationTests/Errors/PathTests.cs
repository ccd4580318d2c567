using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Errors;

internal sealed class PathTests : ApiTest
{
    [Clause("path.trailing-slash", "path.doubled-slashes")]
    [TestCase("contact")]
    [TestCase("contact/")]
    [TestCase("/contact/")]
    [TestCase("//contact//")]
    [TestCase("contact/{uuid}")]
    [TestCase("contact/{uuid}/")]
    [TestCase("contact//{id}")]
    [TestCase("/contact///{id}//")]
    [TestCase("contact/{UUID}/")]
    [TestCase("contact/{hex}/")]
    [TestCase("contact/000{id}/")]
    public async Task Get_AnySlashes_AnswersWithoutARedirect(string path)
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());
        var uuid = (string)contact["uuid"]!;
        path = path.Replace("{uuid}", uuid, StringComparison.Ordinal)
            .Replace("{UUID}", uuid.ToUpperInvariant(), StringComparison.Ordinal)
            .Replace("{hex}", uuid.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{id}", contact["id"]!.ToString(), StringComparison.Ordinal);

        var answer = await Client.ReadAsync(Client.Http.BaseAddress!.AbsoluteUri + path);

        var found = answer["results"] is JsonArray results ? results[0] : answer;
        Assert.That(JsonNode.DeepEquals(found, contact));
    }

    [TestCase("health_check")]
    [TestCase("/health_check//")]
    [TestCase("docs/swagger.json/")]
    [TestCase("/docs//swagger.json")]
    [TestCase("docs//swagger.yaml/")]
    [TestCase("/")]
    [Clause("path.trailing-slash", "path.doubled-slashes")]
    public async Task Get_AnySlashesAroundTheResources_AnswersWithoutARedirect(string path)
    {
        var response = await Client.Http.GetAsync(Client.Http.BaseAddress!.AbsoluteUri + path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Clause("path.trailing-slash", "path.doubled-slashes")]
    [TestCase("POST", "//contact")]
    [TestCase("POST", "contact")]
    [TestCase("PUT", "contact//{id}")]
    [TestCase("PATCH", "/contact//{id}//")]
    public async Task Write_AnySlashes_Works(string method, string path)
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());
        path = path.Replace("{id}", contact["id"]!.ToString(), StringComparison.Ordinal);

        var body = ApiClient.Json(Bodies.Contact(("first_name", "X")));
        var response = await Client.SendAsync(new HttpMethod(method), Client.Http.BaseAddress!.AbsoluteUri + path, body);

        Assert.That(response.IsSuccessStatusCode, response.ToString());
    }

    [Clause("errors.no-5xx")]
    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("+1")]
    [TestCase("1.0")]
    [TestCase("99999999999999999999")]
    [TestCase("x")]
    [TestCase("%00")]
    [TestCase("%ff")]
    [TestCase("%F0%9F%98%80")]
    [TestCase("1%2F2")]
    [TestCase("..%2f..%2fetc")]
    [TestCase("00000000-0000-0000-0000-000000000000")]
    [TestCase("{00000000-0000-0000-0000-000000000001}")]
    public async Task Any_KeyThatNamesNothing_IsRefusedAndNeverFails(string key)
    {
        foreach (var collection in new[] { "contact", "appointment", "appointmentnotes", "appointmentnotifications" })
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Delete })
        {
            var response = await Client.SendAsync(method, $"{Client.Http.BaseAddress!.AbsoluteUri}{collection}/{key}/");

            // A malformed request line is refused before routing.
            Assert.That(response.StatusCode, Is.AnyOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest), $"{method} {collection}");
        }
    }

    [Clause("limits.request-line", "status.414")]
    [TestCase(16_300, HttpStatusCode.OK)]
    [TestCase(17_000, HttpStatusCode.RequestUriTooLong)]
    public async Task Get_LongQuery_IsTakenTo16Kilobytes(int length, HttpStatusCode expected)
    {
        var response = await Client.GetAsync($"/contact/?x={new string('y', length)}");

        Assert.That(response.StatusCode, Is.EqualTo(expected));
    }

    [Clause("limits.headers", "status.431")]
    [TestCase(31_000, HttpStatusCode.OK)]
    [TestCase(34_000, HttpStatusCode.RequestHeaderFieldsTooLarge)]
    public async Task Get_LongHeaders_AreTakenTo32Kilobytes(int length, HttpStatusCode expected)
    {
        Client.Http.DefaultRequestHeaders.Add("X-Long", new string('y', length));

        var response = await Client.GetAsync("/contact/");

        Assert.That(response.StatusCode, Is.EqualTo(expected));
    }
}
