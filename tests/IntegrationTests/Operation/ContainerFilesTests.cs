using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Operation;

/// <summary>No container engine runs in these tests: the files it would read are linted.</summary>
internal sealed class ContainerFilesTests
{
    [Test]
    public async Task Lint_Dockerfile_FindsNothing()
    {
        var (exitCode, output) = await NpmTools.RunAsync(
            "node_modules/.bin/dockerfilelint",
            "--output",
            "json",
            Repository.PathOf("docker/Dockerfile")
        );

        Assert.That((int)JsonNode.Parse(output)!["totalIssues"]!, Is.Zero, output);
        Assert.That(exitCode, Is.Zero);
    }

    [Test]
    public async Task Version_OfTheDockerfile_IsThatOfTheProgram()
    {
        var props = XDocument.Load(Repository.PathOf("Directory.Build.props"));

        var lines = await File.ReadAllLinesAsync(Repository.PathOf("docker/Dockerfile"));

        Assert.That(lines, Does.Contain($"ARG VERSION={props.Descendants("Version").Single().Value}"));
    }

    [Test]
    public async Task Lint_Compose_FindsNothing()
    {
        var (exitCode, output) = await NpmTools.RunAsync(
            "node_modules/.bin/dclint",
            "--max-warnings",
            "0",
            Repository.PathOf("docker/compose.yml")
        );

        Assert.That(exitCode, Is.Zero, output);
    }

    [Test]
    [SqliteOnly]
    public async Task HealthCheck_OfTheDockerfile_TellsWhetherTheServiceIsHealthy()
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path);
        await service.StartAsync();

        var healthy = await RunHealthCheckAsync(service.Root.Port);
        File.Delete(data.Below("contacts.db"));
        var sick = await RunHealthCheckAsync(service.Root.Port);
        await service.StopAsync();
        var stopped = await RunHealthCheckAsync(service.Root.Port);

        Assert.That(healthy, Is.Zero);
        Assert.That(sick, Is.Not.Zero);
        Assert.That(stopped, Is.Not.Zero);
    }

    /// <summary>Runs the command as it stands in the file, at another port.</summary>
    private static async Task<int> RunHealthCheckAsync(int port)
    {
        var lines = await File.ReadAllLinesAsync(Repository.PathOf("docker/Dockerfile"));
        var command = lines.SkipWhile(line => !line.StartsWith("HEALTHCHECK", StringComparison.Ordinal)).Skip(1).First();
        var words = JsonSerializer.Deserialize<string[]>(command[command.IndexOf('[', StringComparison.Ordinal)..])!;
        Assert.That(words[^1], Does.Contain("8002"));
        words[^1] = words[^1].Replace("8002", $"{port}", StringComparison.Ordinal);
        using var process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
