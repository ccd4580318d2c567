using System.Diagnostics;
using System.Net.Sockets;
using MimeKit;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>
/// A real SMTP server that is not ours: Debian's aiosmtpd, which keeps what it accepts in a maildir. It refuses recipients that begin with
/// <c>550-</c>, and those that begin with <c>451-</c> once.
/// </summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";

    private readonly TempFolder _folder = new();
    private readonly Process _process;

    private SmtpServer(int port, string mailbox)
    {
        Port = port;
        _process = Process.Start(
            new ProcessStartInfo(Python, ["-m", "aiosmtpd", "-n", "-l", $"127.0.0.1:{port}", "-c", mailbox, Maildir])
            {
                Environment = { ["PYTHONPATH"] = Path.Combine(AppContext.BaseDirectory, "Infrastructure") },
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
    }

    public int Port { get; }

    private string Maildir => _folder.Below("maildir");

    private string Inbox => Path.Combine(Maildir, "new");

    /// <summary>Starts a server, on a free port unless one is named. Without aiosmtpd the test is left out, which CI does not allow.</summary>
    public static Task<SmtpServer> StartAsync(int? port = null) => StartAsync(port, "picky_mailbox.PickyMailbox");

    /// <summary>Starts a server that is as rough as <see cref="Behave"/> says, and gentle at first.</summary>
    public static Task<SmtpServer> StartRoughAsync(int? port = null) => StartAsync(port, "rough_mailbox.RoughMailbox");

    private static async Task<SmtpServer> StartAsync(int? port, string mailbox)
    {
        if (!IsInstalled())
            Assert.Ignore("python3-aiosmtpd is not installed: run ./build.sh as root on Debian or Ubuntu, or install it by hand.");
        var server = new SmtpServer(port ?? FreePort.Find(), mailbox);
        await Eventually.TrueAsync(server.AnswersAsync, "the SMTP server");
        return server;
    }

    /// <summary>The settings for a mail server on a port of this machine.</summary>
    public static (string Key, string? Value)[] SettingsFor(int port) =>
        [
            ("Mail:Transport", "Smtp"),
            ("Mail:Host", "127.0.0.1"),
            ("Mail:Port", $"{port}"),
            ("Mail:Security", "None"),
            ("Mail:From", "termine@example.org"),
        ];

    /// <summary>Says how rough the server is from now on, see <c>rough_mailbox.py</c>.</summary>
    public void Behave(string script) => File.WriteAllText(_folder.Below("script"), script);

    /// <summary>Waits until a slow recipient keeps somebody waiting.</summary>
    public Task HoldsAsync() => Eventually.TrueAsync(() => Task.FromResult(File.Exists(_folder.Below("held"))), "a slow recipient");

    /// <summary>How many mails were accepted.</summary>
    public int Count() => Directory.Exists(Inbox) ? Directory.EnumerateFiles(Inbox).Count() : 0;

    /// <summary>Throws away what was accepted so far.</summary>
    public void Empty()
    {
        foreach (var file in Files())
            File.Delete(file);
    }

    /// <summary>Stops it for a while: connections that are open wait, new ones are not answered.</summary>
    public void Pause() => Signal("STOP");

    /// <summary>Lets it go on.</summary>
    public void Resume() => Signal("CONT");

    /// <summary>All mails that were accepted, parsed.</summary>
    public IReadOnlyList<MimeMessage> Mails() => [.. Files().Select(file => MimeMessage.Load(file))];

    /// <summary>When which mail was accepted, by its Message-ID, in this order.</summary>
    public ILookup<string, DateTime> Acceptances() =>
        Files()
            .Select(file => (Id: MimeMessage.Load(file).MessageId ?? "", At: File.GetLastWriteTimeUtc(file)))
            .OrderBy(a => a.At)
            .ToLookup(a => a.Id, a => a.At);

    /// <summary>The mails to one recipient.</summary>
    public IReadOnlyList<MimeMessage> MailsTo(string recipient) =>
        [.. Mails().Where(m => m.To.Mailboxes.Any(to => to.Address == recipient))];

    /// <summary>Waits for the first mail to a recipient.</summary>
    public Task<MimeMessage> MailToAsync(string recipient) =>
        Eventually.GetAsync(() => Task.FromResult(MailsTo(recipient) is [var first, ..] ? first : null), $"the mail to {recipient}");

    /// <summary>Waits for the first mail.</summary>
    public Task<MimeMessage> FirstMailAsync() =>
        Eventually.GetAsync(() => Task.FromResult(Mails() is [var first, ..] ? first : null), "a mail");

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private IOrderedEnumerable<string> Files() => (Directory.Exists(Inbox) ? Directory.GetFiles(Inbox) : []).Order();

    private void Signal(string name)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{name} {_process.Id}"]);
        kill.WaitForExit();
    }

    private static bool IsInstalled()
    {
        if (!File.Exists(Python))
            return false;
        using var probe = Process.Start(
            new ProcessStartInfo(Python, ["-c", "import aiosmtpd"]) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        probe.WaitForExit();
        return probe.ExitCode == 0;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
