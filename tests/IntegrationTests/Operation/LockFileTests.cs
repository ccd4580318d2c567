using System.Diagnostics;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Operation;

/// <summary>What a build takes is written down, and is what was reviewed. That each fits its project, a restore with <c>CI=true</c> tells.</summary>
[SqliteOnly] // the same on every store
internal sealed class LockFileTests
{
    private const string Framework = "net10.0";

    private static readonly string[] Systems = ["linux-x64", "linux-arm64"];

    [Test]
    public async Task Projects_All_HaveALockFile()
    {
        var projects = await FilesAsync("*.csproj");

        var locks = await FilesAsync("*packages.lock.json");

        Assert.That(locks, Is.EquivalentTo(projects.Select(p => $"{Path.GetDirectoryName(p)}/packages.lock.json".Replace('\\', '/'))));
    }

    [Test]
    public async Task LockFiles_All_NameHashesAndNeitherFoldersNorFeeds()
    {
        foreach (var file in await FilesAsync("*.lock.json"))
        {
            var text = await File.ReadAllTextAsync(Repository.PathOf(file));
            var packages = JsonNode.Parse(text)!["dependencies"]!
                .AsObject()
                .SelectMany(system => system.Value!.AsObject())
                .Where(package => (string?)package.Value!["type"] != "Project");

            Assert.That(packages.Where(package => package.Value!["contentHash"] is null).Select(p => p.Key), Is.Empty, file);
            Assert.That(text, Does.Not.Contain("://").And.Not.Contain(Repository.PathOf(".")), file);
        }
    }

    /// <summary>One that was forgotten when a package changed would only be found when the container is built.</summary>
    [Test]
    public async Task LockFiles_OfTheSystems_NameTheVersionsThatTheOthersName()
    {
        foreach (var file in (await FilesAsync("*packages.lock.json")).Where(f => f.StartsWith("src/", StringComparison.Ordinal)))
        {
            var everywhere = await PackagesAsync(file);
            foreach (var system in Systems)
            {
                var there = await PackagesAsync(file.Replace("packages.", $"packages.{system}.", StringComparison.Ordinal));

                Assert.That(there[Framework]!.ToJsonString(), Is.EqualTo(everywhere[Framework]!.ToJsonString()), $"{file}, {system}");
                Assert.That(there[$"{Framework}/{system}"], Is.Not.Null, $"{file}, {system}");
            }
        }
    }

    private static async Task<JsonNode> PackagesAsync(string file) =>
        JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf(file)))!["dependencies"]!;

    private static async Task<string[]> FilesAsync(string pattern)
    {
        using var list = Process.Start(
            new ProcessStartInfo("git", ["ls-files", pattern]) { RedirectStandardOutput = true, WorkingDirectory = Repository.PathOf(".") }
        )!;
        var files = (await list.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(files, Is.Not.Empty);
        return files;
    }
}
