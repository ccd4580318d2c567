using System.Diagnostics;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>The folder with the published program: the one that the build names, or a fresh one.</summary>
internal static class PublishedProgram
{
    private static readonly Lazy<Task<string>> Folder = new(FindOrPublishAsync);

    public static async Task<string> AssemblyAsync() => Path.Combine(await Folder.Value, "ContactAppointment.WebApi.dll");

    private static async Task<string> FindOrPublishAsync()
    {
        if (Environment.GetEnvironmentVariable("CONTACTAPPOINTMENT_PUBLISHED") is { Length: > 0 } folder)
            return folder;

        var temporary = new TempFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => temporary.Dispose();
        var project = Repository.PathOf("src/WebApi");
        using var publish = Process.Start(
            new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", temporary.Path, "-nologo", "-v", "q"])
            {
                RedirectStandardOutput = true,
            }
        )!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? temporary.Path : throw new InvalidOperationException($"The program cannot be published: {output}");
    }
}
