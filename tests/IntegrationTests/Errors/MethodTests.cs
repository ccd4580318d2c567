using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Errors;

internal sealed class MethodTests : ApiTest
{
    private const string List = "GET,HEAD,OPTIONS,POST";
    private const string Single = "DELETE,GET,HEAD,OPTIONS,PATCH,PUT";
    private const string Readable = "GET,HEAD,OPTIONS";

    [Clause("status.405")]
    [TestCase("PUT", "/contact/", List)]
    [TestCase("PATCH", "/contact", List)]
    [TestCase("DELETE", "/appointment/", List)]
    [TestCase("TRACE", "/appointmentnotes/", List)]
    [TestCase("POST", "/contact/1/", Single)]
    [TestCase("POST", "/appointmentnotifications/1", Single)]
    [TestCase("BREW", "/appointment/1/", Single)]
    [TestCase("POST", "/", Readable)]
    [TestCase("DELETE", "/health_check/", Readable)]
    [TestCase("POST", "/docs/swagger.json", Readable)]
    public async Task Any_MethodNotTaken_Returns405WithAllow(string method, string path, string allow)
    {
        var response = await Client.SendAsync(new HttpMethod(method), path);

        await response.ReadProblemAsync(HttpStatusCode.MethodNotAllowed);
        Assert.That(response.Content.Headers.Allow, Is.EquivalentTo(allow.Split(',')));
    }

    [Clause("who.options")]
    [TestCase("/contact/", List)]
    [TestCase("/contact", List)]
    [TestCase("/contact/1/", Single)]
    [TestCase("/appointment/x", Single)]
    [TestCase("/appointmentnotes/", List)]
    [TestCase("/appointmentnotifications/1/", Single)]
    [TestCase("/", Readable)]
    [TestCase("/health_check/", Readable)]
    [TestCase("/docs/swagger.json", Readable)]
    public async Task Options_WithoutAToken_Returns204WithAllow(string path, string allow)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);

        var response = await Client.Http.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(response.Content.Headers.Allow, Is.EquivalentTo(allow.Split(',')));
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [TestCase("/contact/")]
    [TestCase("/appointment/{uuid}/")]
    [TestCase("/appointment/2147483000/")]
    [TestCase("/")]
    [TestCase("/health_check/")]
    [TestCase("/docs/swagger.json")]
    [TestCase("/nothing/")]
    public async Task Head_AnyPath_AnswersAsGetDoesWithoutABody(string path)
    {
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        path = path.Replace("{uuid}", (string)appointment["uuid"]!, StringComparison.Ordinal);

        var get = await Client.GetAsync(path);
        var head = await Client.SendAsync(HttpMethod.Head, path);

        Assert.That(head.StatusCode, Is.EqualTo(get.StatusCode));
        Assert.That(head.Content.Headers.ContentType, Is.EqualTo(get.Content.Headers.ContentType));
        Assert.That(await head.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [Clause("status.404")]
    [TestCase("GET")]
    [TestCase("OPTIONS")]
    [TestCase("POST")]
    public async Task Any_UnknownPath_Returns404(string method)
    {
        var response = await Client.SendAsync(new HttpMethod(method), "/nothing/here");

        await response.ReadProblemAsync(HttpStatusCode.NotFound);
    }
}
