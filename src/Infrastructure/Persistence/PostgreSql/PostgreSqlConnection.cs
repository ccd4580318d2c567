using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace ContactAppointment.Infrastructure.Persistence.PostgreSql;

/// <summary>
/// The application's connection string, with what makes it fast where it says nothing of that itself. A session keeps nothing of whoever
/// had it, so none is reset. Where it leads to the server itself, what is sent often is prepared; a pooler on the way would have it
/// prepared in one session and asked for in another.
/// </summary>
internal sealed class PostgreSqlConnection
{
    /// <summary>For each session the server holds what was prepared in it, so these are the statements of everyday alone.</summary>
    private const int PreparedStatements = 50;

    /// <summary>A plan for the values at hand, as without preparing: a search of a small organization is not one of a large one.</summary>
    private const string PlansOfOwn = "-c plan_cache_mode=force_custom_plan";

    private const string NoReset = "No Reset On Close";
    private const string MaxAutoPrepare = "Max Auto Prepare";

    private readonly Lazy<string> _text;

    public PostgreSqlConnection(string given) => _text = new(() => Decide(given));

    /// <summary>The connection string. The first to ask for it finds out where it leads to.</summary>
    public string Text => _text.Value;

    private static string Decide(string given)
    {
        var connection = new NpgsqlConnectionStringBuilder(given);
        if (!connection.ShouldSerialize(NoReset))
            connection.NoResetOnClose = true;
        var plain = connection.ConnectionString;
        if (connection.ShouldSerialize(MaxAutoPrepare))
            return plain;

        connection.MaxAutoPrepare = PreparedStatements;
        connection.Options = $"{connection.Options} {PlansOfOwn}".Trim();
        return LeadsToTheServer(connection.ConnectionString) ? connection.ConnectionString : plain;
    }

    /// <summary>A pooler gives numbers of its own to the sessions that it shows, and takes no options for one.</summary>
    private static bool LeadsToTheServer(string connectionString)
    {
        try
        {
            using var connection = new NpgsqlConnection(connectionString);
            connection.Open();
            using var ask = new NpgsqlCommand("SELECT pg_backend_pid()", connection);
            return ask.ExecuteScalar() is int session && session == connection.ProcessID;
        }
        catch (Exception e) when (e is DbException or IOException or SocketException or TimeoutException)
        {
            return false; // whoever needs the server tells that it is away
        }
    }
}
