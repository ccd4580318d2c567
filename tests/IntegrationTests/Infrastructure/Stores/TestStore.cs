using System.Data.Common;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Infrastructure.Stores;

/// <summary>
/// The store that this run is about, named by <c>CONTACTAPPOINTMENT_TEST_STORE</c>; SQLite unless it says otherwise. Every data folder
/// of a test has a database of its own, which goes with it.
/// </summary>
internal abstract class TestStore
{
    public static readonly TestStore Current = Named(Environment.GetEnvironmentVariable("CONTACTAPPOINTMENT_TEST_STORE"));

    /// <summary>Selects the names of the tables that the service has made.</summary>
    public abstract string TablesSql { get; }

    /// <summary>The settings that lead the service to a folder's database.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="isEmpty">Whether the database has no tables yet, where it is not made already.</param>
    public abstract IReadOnlyList<(string Key, string? Value)> SettingsFor(string folder, bool isEmpty = false);

    /// <summary>A connection to a folder's database that nothing is hidden from.</summary>
    public abstract Task<DbConnection> ConnectAsync(string folder);

    /// <summary>How the store would go about a query. A store that does not tell has its plans checked nowhere.</summary>
    public virtual Task<QueryPlan> ExplainAsync(string folder, RecordedQuery query) => throw new NotSupportedException();

    /// <summary>Drops a folder's database, if there is one.</summary>
    public abstract void Drop(string folder);

    /// <summary>Lets all contexts of a host take turns with one.</summary>
    public abstract void PoolOneContext(IServiceCollection services);

    /// <summary>A context of the pool that was told no organization.</summary>
    public abstract Task<AppDbContext> LeaseForNobodyAsync(IServiceProvider services);

    /// <summary>Makes ready what all tests share.</summary>
    public virtual Task StartAsync() => Task.CompletedTask;

    /// <summary>Leaves nothing behind.</summary>
    public virtual Task StopAsync() => Task.CompletedTask;

    private static TestStore Named(string? name) =>
        name switch
        {
            null or "" or "Sqlite" => new SqliteTestStore(),
            "PostgreSql" => new PostgreSqlTestStore(),
            "SqlServer" => new SqlServerTestStore(),
            _ => throw new InvalidOperationException($"CONTACTAPPOINTMENT_TEST_STORE: there is no store {name}."),
        };
}
