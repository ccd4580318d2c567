using System.Data.Common;
using ContactAppointment.Infrastructure.Persistence.SqlServer;
using Microsoft.Data.SqlClient;

namespace ContactAppointment.IntegrationTests.Infrastructure.Stores;

/// <summary>The server that <c>TEST_SQLSERVER</c> names, with an account that may create databases.</summary>
internal sealed class SqlServerTestStore : ServerTestStore<SqlServerAppDbContext>
{
    private readonly string _server =
        Environment.GetEnvironmentVariable("TEST_SQLSERVER")
        ?? throw new InvalidOperationException("TEST_SQLSERVER must hold the connection string of an SQL Server for tests.");

    public override string TablesSql => "SELECT name FROM sys.tables";

    protected override string Provider => "SqlServer";

    protected override void Create(string database, bool isEmpty)
    {
        Execute("master", $"CREATE DATABASE [{database}]");
        if (!isEmpty)
            MigrateAsync(database).GetAwaiter().GetResult();
    }

    protected override void Drop(IReadOnlyList<string> databases)
    {
        SqlConnection.ClearAllPools();
        foreach (var database in databases)
            Execute("master", $"ALTER DATABASE [{database}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE", $"DROP DATABASE [{database}]");
    }

    protected override DbConnection Connect(string database) => new SqlConnection(ConnectionString(database));

    protected override IReadOnlyList<(string Key, string? Value)> Settings(string database) =>
        [("Database:Provider", Provider), ("ConnectionStrings:Default", ConnectionString(database))];

    private string ConnectionString(string database) =>
        new SqlConnectionStringBuilder(_server) { InitialCatalog = database }.ConnectionString;
}
