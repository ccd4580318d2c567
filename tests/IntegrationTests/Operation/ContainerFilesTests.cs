using System.Text.Json.Nodes;
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
}
