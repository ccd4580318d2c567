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

    // The folder must be one that the account may enter. Durability is left out: these data outlive no test.
    private const string Script = """
        set -e
        folder=$(mktemp -d -t contact-appointment-pg-XXXXXX)
        trap 'rm -rf "$folder"' EXIT
        "$1/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 -N >/dev/null
        "$1/postgres" -D "$folder/data" -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
            -c max_connections=400 -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
            >"$folder/log" 2>&1 </dev/null &
        cat >/dev/null
        kill -QUIT $!
        wait $! || true
        """;

    private readonly Process _keeper;

    private PostgreSqlCluster(string programs, int port)
    {
        string[] run = ["sh", "-c", Script, "sh", programs, $"{port}"];
        string[] asAccount = Environment.IsPrivilegedProcess ? ["runuser", "-u", Account, "--", .. run] : run; // initdb refuses root
        _keeper = Process.Start(
            new ProcessStartInfo(asAccount[0], asAccount[1..]) { RedirectStandardInput = true, WorkingDirectory = "/tmp" }
        )!;
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
        }.ConnectionString;
    }

    /// <summary>How its superuser reaches it.</summary>
    public string ConnectionString { get; }

    public static async Task<PostgreSqlCluster> StartAsync()
    {
        var cluster = new PostgreSqlCluster(FindPrograms(), FreePort.Find());
        await Eventually.TrueAsync(cluster.AnswersAsync, "PostgreSQL", TimeSpan.FromMinutes(2));
        return cluster;
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
