using System.Text.RegularExpressions;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Documentation;

[SqliteOnly] // the same on every store
internal sealed partial class RequestFileTests : ApiTest
{
    [Test]
    public async Task Requests_OfAllFiles_HoldEveryOperation()
    {
        var document = await OpenApiDocument.ReadAsync(Client.Http);

        var shown = Directory
            .EnumerateFiles(Repository.PathOf("requests"), "*.http")
            .SelectMany(file => Call().Matches(File.ReadAllText(file)))
            .Select(m => $"{m.Groups["method"].Value} {Key().Replace(m.Groups["path"].Value, "/{id}").TrimEnd('/')}");

        Assert.That(shown, Is.SupersetOf(document.Operations.Select(o => o.ToString())));
    }

    [GeneratedRegex(@"^(?<method>[A-Z]+) \{\{base\}\}(?<path>[^?\s]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Call();

    [GeneratedRegex("/[0-9]+(?=/)")]
    private static partial Regex Key();
}
