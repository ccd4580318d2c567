using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using MimeKit;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>Reads mails and their calendar parts with programs that are not ours.</summary>
internal static class MailReading
{
    private const string Python = "/usr/bin/python3";

    /// <summary>What a mail program shows of a mail, by mailparser from npm.</summary>
    public static async Task<JsonNode> WithMailparserAsync(this MimeMessage mail)
    {
        using var folder = new TempFolder();
        await mail.WriteToAsync(folder.Below("mail.eml"));
        var (exitCode, output) = await NpmTools.RunAsync("read-mail.mjs", folder.Below("mail.eml"));
        Assert.That(exitCode, Is.Zero, output);
        return JsonNode.Parse(output)!;
    }

    /// <summary>The calendar part of a mail as it stands there.</summary>
    public static MimePart CalendarPart(this MimeMessage mail) =>
        mail.BodyParts.OfType<MimePart>().Single(p => p.ContentType.IsMimeType("text", "calendar"));

    /// <summary>What a calendar takes over from a mail, by Debian's python3-icalendar. Without it the test is left out, which CI does not allow.</summary>
    public static async Task<JsonNode> WithPythonIcalendarAsync(this MimeMessage mail)
    {
        using var folder = new TempFolder();
        await using (var file = File.Create(folder.Below("appointment.ics")))
            await mail.CalendarPart().Content!.DecodeToAsync(file);
        var script = Path.Combine(AppContext.BaseDirectory, "Infrastructure", "read_calendar.py");
        if (!File.Exists(Python) || (await RunAsync("-c", "import icalendar, pytz")).ExitCode != 0)
            Assert.Ignore("python3-icalendar is not installed: run ./build.sh as root on Debian or Ubuntu, or install it by hand.");
        var (exitCode, output) = await RunAsync(script, folder.Below("appointment.ics"));
        Assert.That(exitCode, Is.Zero, output);
        return JsonNode.Parse(output)!;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Python, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                Environment = { ["PYTHONIOENCODING"] = "utf-8" },
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
