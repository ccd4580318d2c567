using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Errors;

internal sealed class MediaTypeTests : ApiTest
{
    [Clause("status.415", "json.utf8", "differs.json-only")]
    [TestCase("POST", "text/plain")]
    [TestCase("POST", "application/x-www-form-urlencoded")]
    [TestCase("POST", "multipart/form-data; boundary=x")]
    [TestCase("POST", "application/merge-patch+json")]
    [TestCase("POST", "application/json; charset=utf-16")]
    [TestCase("POST", "application/json-patch+json")]
    [TestCase("POST", "not a type")]
    [TestCase("POST", null)]
    [TestCase("PUT", "text/xml")]
    [TestCase("PUT", "application/merge-patch+json")]
    [TestCase("PUT", "application/json-patch+json")]
    [TestCase("PATCH", "text/plain")]
    [TestCase("PATCH", null)]
    public async Task Write_WrongMediaType_Returns415TellingWhatIsTaken(string method, string? mediaType)
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());
        var content = ApiClient.Json(Bodies.Contact(("first_name", "X")));
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);

        var path = method == "POST" ? "/contact/" : $"/contact/{contact["uuid"]}/";
        var response = await Client.SendAsync(new HttpMethod(method), path, content);

        await response.ReadProblemAsync(HttpStatusCode.UnsupportedMediaType);
        var (header, taken) =
            method == "PATCH"
                ? ("Accept-Patch", "application/merge-patch+json, application/json, application/json-patch+json")
                : ("Accept", "application/json");
        Assert.That(response.Headers.GetValues(header), Is.EqualTo(new[] { taken }));
        var list = await Client.ReadAsync("/contact/");
        Assert.That(list["results"]!.ToJsonString(), Is.EqualTo($"[{contact.ToJsonString()}]"));
    }

    [Clause("json.utf8", "errors.problem")]
    [TestCase("text/html")]
    [TestCase("application/xml;q=0.9")]
    [TestCase("*/*")]
    public async Task Get_AnyAccept_IsAnsweredInJson(string accept)
    {
        Client.Http.DefaultRequestHeaders.Add("Accept", accept);

        var found = await Client.GetAsync("/contact/");
        var missing = await Client.GetAsync("/contact/2147483000/");

        Assert.That(found.Content.Headers.ContentType?.ToString(), Is.EqualTo("application/json; charset=utf-8"));
        await missing.ReadProblemAsync(HttpStatusCode.NotFound);
    }
}
