using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Documentation;

/// <summary>The two usual linters find nothing in the OpenAPI document; the rules that do not fit are named in <c>Npm/</c> with the reason.</summary>
[SqliteOnly] // the same on every store
internal sealed class LintTests : ApiTest
{
    private TempFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TempFolder();

    [TearDown]
    public void DropFolder() => _folder.Dispose();

    [TestCase("json")]
    [TestCase("yaml")]
    public async Task Redocly_Document_FindsNothing(string form)
    {
        var (exitCode, problems) = await RedoclyAsync(await SaveAsync(form, await FetchAsync(form)));

        Assert.That(problems, Is.Empty);
        Assert.That(exitCode, Is.Zero);
    }

    [Test]
    public async Task Spectral_BothForms_FindsNothing()
    {
        var (exitCode, problems) = await SpectralAsync(
            await SaveAsync("json", await FetchAsync("json")),
            await SaveAsync("yaml", await FetchAsync("yaml"))
        );

        Assert.That(problems, Is.Empty);
        Assert.That(exitCode, Is.Zero);
    }

    [Test]
    public async Task BothLinters_DocumentWithoutAnOperationsId_FindIt()
    {
        var document = JsonNode.Parse(await FetchAsync("json"))!;
        document["paths"]!["/contact"]!["get"]!.AsObject().Remove("operationId");
        var file = await SaveAsync("json", document.ToJsonString());

        var (_, redocly) = await RedoclyAsync(file);
        var (_, spectral) = await SpectralAsync(file);

        Assert.That(redocly, Is.EqualTo(new[] { "operation-operationId" }));
        Assert.That(spectral, Is.EqualTo(new[] { "operation-operationId" }));
    }

    private Task<string> FetchAsync(string form) => Client.Http.GetStringAsync($"/docs/swagger.{form}");

    private async Task<string> SaveAsync(string form, string document)
    {
        var file = _folder.Below($"openapi.{form}");
        await File.WriteAllTextAsync(file, document);
        return file;
    }

    private static async Task<(int ExitCode, List<string?> Rules)> RedoclyAsync(string file)
    {
        var (exitCode, output) = await NpmTools.RunAsync(
            "node_modules/.bin/redocly",
            ["lint", file, "--config", "redocly.yaml", "--format", "json", "--max-problems", "1000"]
        );
        var report = JsonNode.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..(output.LastIndexOf('}') + 1)])!;
        return (exitCode, [.. report["problems"]!.AsArray().Select(p => (string?)p!["ruleId"])]);
    }

    private static async Task<(int ExitCode, List<string?> Rules)> SpectralAsync(params string[] files)
    {
        var (exitCode, output) = await NpmTools.RunAsync(
            "node_modules/.bin/spectral",
            ["lint", .. files, "--ruleset", "spectral.yaml", "--format", "json", "--fail-severity", "hint"]
        );
        var report = JsonNode.Parse(output[output.IndexOf('[', StringComparison.Ordinal)..(output.LastIndexOf(']') + 1)])!;
        return (exitCode, [.. report.AsArray().Select(p => (string?)p!["code"])]);
    }
}
