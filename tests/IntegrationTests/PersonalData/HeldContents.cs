using System.Diagnostics;
using System.Text;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;

namespace ContactAppointment.IntegrationTests.PersonalData;

/// <summary>All that a data folder and its database hold, byte for byte where they are files and as a dump where they are a server's.</summary>
internal static class HeldContents
{
    /// <summary>Where a text stands, in any case; empty where it is nowhere.</summary>
    public static async Task<IReadOnlyList<string>> PlacesOfAsync(string folder, string text)
    {
        var places = new List<string>();
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            if (await ReadAsync(file) is { } content)
                places.AddRange(PlacesIn(Path.GetRelativePath(folder, file), content, text));
        if (TestStore.Current is PostgreSqlTestStore postgreSql)
            places.AddRange(PlacesIn("dump", await DumpAsync(postgreSql.AdministratorUriFor(folder)), text));
        return places;
    }

    private static IEnumerable<string> PlacesIn(string name, string content, string text)
    {
        for (var i = content.IndexOf(text, StringComparison.OrdinalIgnoreCase); i >= 0; )
        {
            var from = Math.Max(0, i - 120);
            yield return $"{name} at {i}: {content[from..Math.Min(content.Length, i + 80)]}";
            i = content.IndexOf(text, i + text.Length, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>What a file holds; null where it has gone meanwhile.</summary>
    private static async Task<string?> ReadAsync(string file)
    {
        try
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return await reader.ReadToEndAsync();
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static async Task<string> DumpAsync(string uri)
    {
        using var dump = Process.Start(new ProcessStartInfo("pg_dump", [uri]) { RedirectStandardOutput = true })!;
        var text = await dump.StandardOutput.ReadToEndAsync();
        await dump.WaitForExitAsync();
        Assert.That(dump.ExitCode, Is.Zero);
        return text;
    }
}
