using System.Diagnostics;
using System.Security.Cryptography;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>
/// Programs that come from npm, in the versions that <c>Npm/package-lock.json</c> pins. The first test that needs one installs them all,
/// into a folder that git ignores; they stay until the lock file changes.
/// </summary>
internal static class NpmTools
{
    private static readonly TimeSpan InstallDeadline = TimeSpan.FromMinutes(5);

    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    /// <summary>None of the programs may report its use to its makers, or look for a newer version of itself.</summary>
    private static readonly (string Name, string Value)[] Silence =
    [
        ("DO_NOT_TRACK", "1"),
        ("REDOCLY_TELEMETRY", "off"),
        ("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"),
        ("SCARF_ANALYTICS", "false"),
    ];

    /// <summary>The folder that the programs are installed in. Without Node.js the test is left out, which CI does not allow.</summary>
    public static async Task<string> FolderAsync()
    {
        if (!IsThere("node") || !IsThere("npm"))
            Assert.Ignore("Node.js with npm is not installed: run ./build.sh as root on Debian or Ubuntu, or install it by hand.");
        return await Installed.Value;
    }

    /// <summary>Runs a script of the folder, or the command of a package (<c>node_modules/.bin/…</c>), until it ends.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string script, params string[] arguments)
    {
        var folder = await FolderAsync();
        return await RunAsync("node", [Path.Combine(folder, script), .. arguments], folder);
    }

    private static async Task<string> InstallAsync()
    {
        var folder = Repository.PathOf("tests/IntegrationTests/Npm");
        var stamp = Path.Combine(folder, "node_modules", ".installed");
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"))));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
            return folder;

        var (exitCode, output) = await RunAsync(
            "npm",
            ["ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"],
            folder
        );
        if (exitCode != 0)
            throw new InvalidOperationException($"npm cannot install the tools: {output}");
        await File.WriteAllTextAsync(stamp, wanted);
        return folder;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments, string folder)
    {
        using var deadline = new CancellationTokenSource(InstallDeadline);
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Silence)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await output + await errors);
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
