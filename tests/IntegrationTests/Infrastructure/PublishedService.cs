using System.Diagnostics;
using System.Text;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>The published program as a process of its own, which can be killed and started again on the same data.</summary>
internal sealed class PublishedService : IAsyncDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, string?> _settings;
    private readonly StringBuilder _output = new();
    private readonly List<string> _log = [];
    private Process? _process;

    public PublishedService(string dataFolder, params (string Key, string? Value)[] settings)
    {
        Root = new Uri($"http://127.0.0.1:{FreePort.Find()}/");
        _settings = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Urls"] = Root.AbsoluteUri,
            ["DataFolder"] = dataFolder,
            ["Jwt:HmacSecret"] = TestTokens.Secret,
            ["Mail:Transport"] = "Pickup",
            ["RateLimiting:Enabled"] = "false", // tests are in a hurry
            // A lease that runs out while a busy machine still sends would mean a second mail.
            ["Outbox:Lease"] = "00:00:10",
            ["Outbox:PollInterval"] = "00:00:00.200",
            ["Outbox:FirstPause"] = "00:00:00.050",
            ["Outbox:LongestPause"] = "00:00:01",
        };
        foreach (var (key, value) in TestStore.Current.SettingsFor(dataFolder).Concat(settings))
            _settings[key] = value;
    }

    public Uri Root { get; }

    /// <summary>The program to start; the published one unless a copy is named.</summary>
    public string? Assembly { get; init; }

    /// <summary>A command that starts the program in its turn, such as one that becomes another user.</summary>
    public string[] Before { get; init; } = [];

    /// <summary>What its command line says at every start.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>What the program has printed so far, over all its starts.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>The lines of standard output alone.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (_log)
                return [.. _log];
        }
    }

    /// <summary>The memory that the program holds at the moment.</summary>
    public long MemoryBytes
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts the program and waits until it is healthy.</summary>
    public async Task StartAsync()
    {
        await LaunchAsync();
        using var http = new HttpClient { BaseAddress = Root };
        await Eventually.TrueAsync(() => IsHealthyAsync(http), "the published service", StartDeadline);
    }

    /// <summary>Starts the program and does not wait.</summary>
    /// <param name="arguments">What its command line says.</param>
    public async Task LaunchAsync(params string[] arguments)
    {
        var assembly = Assembly ?? await PublishedProgram.AssemblyAsync();
        string[] command = [.. Before, "dotnet", assembly, .. Arguments, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
        };
        foreach (var (key, value) in _settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        _process?.Dispose();
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
                lock (_log)
                    _log.Add(text);
            Note(line.Data);
        };
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Ends the program as a crash does (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the program to end (SIGTERM) and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        Terminate();
        return await ExitCodeAsync();
    }

    /// <summary>Asks the program to end (SIGTERM) and does not wait.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("sh", ["-c", $"kill -TERM {_process!.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits until the program has ended by itself.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using var deadline = new CancellationTokenSource(StartDeadline);
        await _process!.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    /// <summary>A client of an organization; a fresh one unless named.</summary>
    public ApiClient CreateApiClient(Guid? organization = null)
    {
        var (uuid, user) = (organization ?? Guid.CreateVersion7(), Guid.CreateVersion7());
        return new ApiClient(new HttpClient { BaseAddress = Root }, TestTokens.For(uuid, user), uuid, user);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await KillAsync();
        _process?.Dispose();
    }

    private void Note(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }

    private async Task<bool> IsHealthyAsync(HttpClient http)
    {
        if (_process!.HasExited)
            throw new AssertionException($"The service ended with {_process.ExitCode}: {Output}");
        try
        {
            using var response = await http.GetAsync("/health_check/");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
