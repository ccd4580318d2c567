using System.Diagnostics;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>A file system of a few megabytes that a test fills up or makes read-only. Only root can mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly bool _isOwnFolder;

    private SmallDisk(string path, bool isOwnFolder) => (Path, _isOwnFolder) = (path, isOwnFolder);

    public string Path { get; }

    private string Filler => System.IO.Path.Combine(Path, "filler");

    public static SmallDisk Mount(int megabytes, string? at = null)
    {
        if (!Environment.IsPrivilegedProcess)
            Assert.Ignore("Only root can mount a file system.");
        var path = at ?? Directory.CreateTempSubdirectory("contact-appointment-disk-").FullName;
        if (!TryRun("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0777", "tmpfs", path))
            Assert.Ignore("Nothing can be mounted here.");
        return new SmallDisk(path, at is null);
    }

    public async Task GiveToAsync(string account)
    {
        using var process = Process.Start("chown", [account, Path]);
        await process.WaitForExitAsync();
    }

    /// <summary>Leaves no byte free.</summary>
    public void Fill()
    {
        using var file = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in new[] { 1024 * 1024, 4096 })
            try
            {
                while (true)
                    file.Write(new byte[size]);
            }
            catch (IOException)
            {
                // full
            }
    }

    public void Free() => File.Delete(Filler);

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", Path);

    public void Dispose()
    {
        Run("umount", "-l", Path);
        if (_isOwnFolder)
            Directory.Delete(Path);
    }

    private static void Run(string command, params string[] arguments)
    {
        if (!TryRun(command, arguments))
            throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} failed.");
    }

    private static bool TryRun(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
