using System.Diagnostics;
using Npgsql;

namespace ContactAppointment.IntegrationTests.Infrastructure.Stores;

/// <summary>
/// A PostgreSQL of its own on a free port of this machine, from the server that is installed. It ends with this process however that
/// ends, since its keeper waits for our end of a pipe to close.
/// </summary>
internal sealed class PostgreSqlCluster : IAsyncDisposable
{
    private const string Account = "postgres";

    /// <summary>Durability is left out where the data outlive no test.</summary>
    private const string Hasty = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off";

    // The folder must be one that the account may enter.
    private const string Script = """
        set -e
        folder=$(mktemp -d -t contact-appointment-pg-XXXXXX)
        trap 'rm -rf "$folder"' EXIT
        "$1/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 -N >/dev/null
        serve() {
            "$1/postgres" -D "$folder/data" -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
                -c max_connections=400 $3 >>"$folder/log" 2>&1 </dev/null &
            server=$!
        }
        serve "$@"
        while read -r command; do
            case $command in
                START) serve "$@" ;;
                *) kill "-$command" $server; wait $server || true ;;
            esac
            echo done
        done
        kill -QUIT $server 2>/dev/null || true
        wait $server || true
        """;

    private readonly Process _keeper;

    private PostgreSqlCluster(string programs, int port, string options)
    {
        string[] run = ["sh", "-c", Script, "sh", programs, $"{port}", options];
        string[] asAccount = Environment.IsPrivilegedProcess ? ["runuser", "-u", Account, "--", .. run] : run; // initdb refuses root
        _keeper = Process.Start(
            new ProcessStartInfo(asAccount[0], asAccount[1..])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                WorkingDirectory = "/tmp",
            }
        )!;
        Port = port;
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
        }.ConnectionString;
    }

    public int Port { get; }

    /// <summary>How its superuser reaches it.</summary>
    public string ConnectionString { get; }

    public static Task<PostgreSqlCluster> StartAsync() => StartAsync(Hasty);

    /// <summary>Starts one that loses nothing of what it has committed, whatever ends it.</summary>
    public static Task<PostgreSqlCluster> StartDurableAsync() => StartAsync("-c wal_sync_method=fdatasync");

    /// <summary>Ends the server: in order, cutting its connections (<c>INT</c>), or as a crash does (<c>QUIT</c>).</summary>
    public Task StopAsync(bool asCrash = false) => TellKeeperAsync(asCrash ? "QUIT" : "INT");

    /// <summary>Starts the server again on the same data.</summary>
    public async Task StartAgainAsync()
    {
        await TellKeeperAsync("START");
        await AnsweringAsync();
    }

    private static async Task<PostgreSqlCluster> StartAsync(string options)
    {
        var cluster = new PostgreSqlCluster(FindPrograms(), FreePort.Find(), options);
        await cluster.AnsweringAsync();
        return cluster;
    }

    private Task AnsweringAsync() => Eventually.TrueAsync(AnswersAsync, "PostgreSQL", TimeSpan.FromMinutes(2));

    private async Task TellKeeperAsync(string command)
    {
        await _keeper.StandardInput.WriteLineAsync(command);
        await _keeper.StandardInput.FlushAsync();
        Assert.That(await _keeper.StandardOutput.ReadLineAsync(), Is.EqualTo("done"));
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
    }

    /// <summary>The newest server of this machine.</summary>
    private static string FindPrograms()
    {
        const string debian = "/usr/lib/postgresql";
        var installed = Directory.Exists(debian)
            ? Directory.GetDirectories(debian).OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var version) ? version : 0)
            : Enumerable.Empty<string>();
        return installed
                .Select(d => Path.Combine(d, "bin"))
                .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
                .FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
            ?? throw new InvalidOperationException("No PostgreSQL server is installed; Debian's package is postgresql.");
    }

    private async Task<bool> AnswersAsync()
    {
        if (_keeper.HasExited)
            throw new InvalidOperationException("PostgreSQL could not be started.");
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false; // not yet
        }
    }
}
