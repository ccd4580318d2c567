using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace ContactAppointment.IntegrationTests.Infrastructure.Stores;

/// <summary>
/// A pooler before a PostgreSQL, in transaction mode: consecutive transactions of one client get whatever connection is free. It ends
/// with this process however that ends, since its keeper waits for our end of a pipe to close.
/// </summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    private const string Script = """
        set -e
        folder=$(mktemp -d -t contact-appointment-pgbouncer-XXXXXX)
        trap 'rm -rf "$folder"' EXIT
        cat >"$folder/pgbouncer.ini" <<END
        [databases]
        * = host=$1 port=$2
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = $3
        unix_socket_dir =
        auth_type = trust
        auth_file = $folder/users
        pool_mode = transaction
        default_pool_size = 20
        max_client_conn = 2000
        server_idle_timeout = 5
        stats_users = $4
        END
        printf '"%s" "%s"\n' "$4" "$5" >"$folder/users"
        PATH=$PATH:/usr/sbin pgbouncer "$folder/pgbouncer.ini" >"$folder/log" 2>&1 </dev/null &
        cat >/dev/null
        kill -INT $!
        wait $! || true
        """;

    private readonly Process _keeper;

    private readonly string _user;

    /// <param name="server">The server behind it.</param>
    /// <param name="user">Who may come through it.</param>
    /// <param name="password">That user's password at the server.</param>
    public PgBouncer(NpgsqlConnectionStringBuilder server, string user, string password)
    {
        _user = user;
        string[] run = ["sh", "-c", Script, "sh", server.Host!, $"{server.Port}", $"{Port}", user, password];
        string[] asAccount = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. run] : run; // it refuses root
        _keeper = Process.Start(
            new ProcessStartInfo(asAccount[0], asAccount[1..]) { RedirectStandardInput = true, WorkingDirectory = "/tmp" }
        )!;
    }

    public int Port { get; } = FreePort.Find();

    /// <summary>How many transactions have come through it.</summary>
    public async Task<long> TransactionsAsync()
    {
        // Its console speaks no more of the protocol than psql needs.
        string[] ask = [$"postgresql://{_user}@127.0.0.1:{Port}/pgbouncer", "-Atc", "SHOW STATS"];
        using var psql = Process.Start(new ProcessStartInfo("psql", ask) { RedirectStandardOutput = true })!;
        var lines = await psql.StandardOutput.ReadToEndAsync();
        await psql.WaitForExitAsync();
        return lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Sum(line => long.Parse(line.Split('|')[1], CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
    }
}
