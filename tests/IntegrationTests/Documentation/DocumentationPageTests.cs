using System.Net;
using System.Text.RegularExpressions;
using ContactAppointment.IntegrationTests.Contract;

namespace ContactAppointment.IntegrationTests.Documentation;

internal sealed partial class DocumentationPageTests : ApiTest
{
    [Clause("around.docs", "who.open.docs")]
    [Test]
    public async Task Get_Docs_IsServedFromTheProgramItself()
    {
        var response = await Client.Http.GetAsync("/docs/");

        var html = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
        Assert.That(AbsoluteAddress().Matches(html).Select(m => m.Value), Is.Empty);
    }

    [Test]
    public async Task Get_DocsScripts_AreAnswered()
    {
        var page = new Uri(Client.Http.BaseAddress!, "/docs/");
        var html = await Client.Http.GetStringAsync(page);

        var sources = Source().Matches(html).Select(m => m.Groups["address"].Value).ToList();

        Assert.That(sources, Is.Not.Empty);
        foreach (var source in sources)
        {
            var response = await Client.Http.GetAsync(new Uri(page, source));
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), source);
            Assert.That(response.Content.Headers.ContentType?.MediaType, Does.Contain("javascript"), source);
            Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.Not.Empty, source);
        }
    }

    [Test]
    public async Task Get_DocsWithoutSlash_LeadsToThePage()
    {
        var response = await Client.Http.GetAsync("/docs");

        Assert.That((int)response.StatusCode, Is.InRange(300, 308));
        Assert.That(new Uri(Client.Http.BaseAddress!, response.Headers.Location!).AbsolutePath, Is.EqualTo("/docs/"));
    }

    [TestCase("/docs/unknown")]
    [TestCase("/docs/v1")]
    [TestCase("/docs/v1/")]
    [TestCase("/docs/swagger.txt")]
    [TestCase("/docs/unknown/further")]
    public async Task Get_AnythingElseBelowDocs_IsNotFound(string path)
    {
        var response = await Client.Http.GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    [GeneratedRegex(@"(https?:)?//[a-z0-9-]+(\.[a-z0-9-]+)+[^\s""'<]*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AbsoluteAddress();

    [GeneratedRegex(@"<script[^>]*\ssrc=""(?<address>[^""]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Source();
}
