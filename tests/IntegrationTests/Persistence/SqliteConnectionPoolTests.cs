using System.Data;
using System.Data.Common;
using System.Runtime.InteropServices;
using ContactAppointment.Application.Users;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.Infrastructure.Persistence.Sqlite;
using ContactAppointment.Infrastructure.Users;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ContactAppointment.IntegrationTests.Persistence;

/// <summary>Connections to SQLite stay open from lease to lease, and keep what EF Core sends prepared.</summary>
[SqliteOnly]
internal sealed class SqliteConnectionPoolTests
{
    private const int Ran = 6; // SQLITE_STMTSTATUS_RUN
    private readonly SqliteConnectionPool _pool = new();
    private TempFolder _folder = null!;
    private DbContextOptions<SqliteAppDbContext> _options = null!;
    private PooledDbContextFactory<SqliteAppDbContext> _contexts = null!;

    [OneTimeSetUp]
    public async Task MakeTheFileAsync()
    {
        _folder = new TempFolder();
        _options = new DbContextOptionsBuilder<SqliteAppDbContext>()
            .UseSqlite($"Data Source={Path.Combine(_folder.Path, "contacts.db")}")
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(_pool, new SqlitePreparedCommands())
            .Options;
        _contexts = new PooledDbContextFactory<SqliteAppDbContext>(_options);
        await using var context = Lease();
        await context.Database.MigrateAsync();
        for (var i = 0; i < 3; i++)
            context.Add(
                new User
                {
                    UserName = $"user {i}",
                    NormalizedUserName = $"USER {i}",
                    Role = UserRole.Member,
                }
            );
        await context.SaveChangesAsync();
    }

    [OneTimeTearDown]
    public void RemoveTheFile()
    {
        _pool.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task Query_FromLeaseToLease_StaysPrepared()
    {
        for (var i = 0; i < 3; i++)
        {
            await using var context = Lease();
            Assert.That(await Users(context, nameof(Query_FromLeaseToLease_StaysPrepared)).CountAsync(), Is.EqualTo(3));
        }

        var runs = await PreparedAsync(nameof(Query_FromLeaseToLease_StaysPrepared));
        Assert.That(runs.Select(s => s.Runs), Is.EqualTo(new[] { 3 }));
    }

    [Test]
    public async Task Query_WhileItsAnswerIsStillRead_GetsAnAnswerOfItsOwn()
    {
        await using var context = Lease();
        var seen = new List<(int, int)>();

        await foreach (var outer in Users(context, "nested").Select(u => u.Id).AsAsyncEnumerable())
        await foreach (var inner in Users(context, "nested").Select(u => u.Id).AsAsyncEnumerable())
            seen.Add((outer, inner));

        Assert.That(seen.Distinct().Count(), Is.EqualTo(9));
        Assert.That(seen, Has.Count.EqualTo(9));
    }

    [Test]
    public async Task Query_EndlesslyManyTexts_KeepsFew()
    {
        for (var i = 0; i < 200; i++)
        {
            await using var context = Lease();
            Assert.That(await Users(context, $"text {i}").CountAsync(), Is.EqualTo(3));
        }

        Assert.That(await PreparedAsync("-- text "), Has.Count.InRange(1, 60));
    }

    [Test]
    public async Task Save_ConflictAfterAnother_IsAConflictAgain()
    {
        for (var i = 0; i < 2; i++)
        {
            await using var context = Lease();
            context.Add(
                new User
                {
                    UserName = "twice",
                    NormalizedUserName = "USER 1",
                    Role = UserRole.Member,
                }
            );
            Assert.That(() => context.SaveChangesAsync(), Throws.InstanceOf<DbUpdateException>());
        }

        await using var after = Lease();
        Assert.That(await Users(after, "after").CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task Open_TwoAtATime_HaveOneEach()
    {
        await using var a = Lease();
        await using var b = Lease();
        await a.Database.OpenConnectionAsync();
        await b.Database.OpenConnectionAsync();

        Assert.That(b.Database.GetDbConnection(), Is.Not.SameAs(a.Database.GetDbConnection()));
        await using var transaction = await a.Database.BeginTransactionAsync();
        Assert.That(await Users(b, "beside").CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task Rest_TwoThatHadOneOpen_MakeTheirCommandsOnOneEach()
    {
        await using var a = Lease();
        await using var b = Lease();
        Assert.That(await Users(a, "a").CountAsync() + await Users(b, "b").CountAsync(), Is.EqualTo(6));

        using var command = Users(a, "command").CreateDbCommand();
        using var beside = Users(b, "command").CreateDbCommand();

        Assert.That(command.Connection, Is.Not.Null.And.Property(nameof(DbConnection.State)).EqualTo(ConnectionState.Closed));
        Assert.That(beside.Connection, Is.Not.Null.And.Not.SameAs(command.Connection));
    }

    [Test]
    public void Command_MadeAndEndedByManyAtATime_Works() =>
        Parallel.For(
            0,
            4,
            _ =>
            {
                using var context = Lease();
                context.Database.OpenConnection();
                context.Database.CloseConnection();
                for (var i = 0; i < 5_000; i++)
                {
                    using var command = context.Database.GetDbConnection().CreateCommand();
                }
            }
        );

    [Test]
    public async Task Open_CouldNotBeforeThen_EndsAsEver()
    {
        using var pool = new SqliteConnectionPool();
        var later = Path.Combine(_folder.Path, "later");
        var options = new DbContextOptionsBuilder<SqliteAppDbContext>()
            .UseSqlite($"Data Source={Path.Combine(later, "contacts.db")}")
            .AddInterceptors(pool);
        await using var context = new SqliteAppDbContext(options.Options);
        var own = context.Database.GetDbConnection();
        for (var i = 0; i < 2; i++)
            Assert.That(() => context.Database.OpenConnectionAsync(), Throws.InstanceOf<SqliteException>());

        Directory.CreateDirectory(later);
        await context.Database.OpenConnectionAsync();
        await context.Database.CloseConnectionAsync();

        Assert.That(context.Database.GetDbConnection(), Is.SameAs(own));
    }

    [Test]
    public async Task Return_WithATransactionLeftOpen_LendsThatConnectionToNobody()
    {
        await using (var context = Lease())
        {
            await context.Database.OpenConnectionAsync();
            await context.Database.ExecuteSqlRawAsync("BEGIN IMMEDIATE");
        }

        await using var next = Lease();
        await using var transaction = await next.Database.BeginTransactionAsync();
        Assert.That(await Users(next, "next").CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task Return_ConnectionLeftOpen_IsLentToTheNext()
    {
        DbConnection left;
        await using (var context = Lease())
        {
            await context.Database.OpenConnectionAsync();
            await context.Database.OpenConnectionAsync();
            left = context.Database.GetDbConnection();
        }

        await using var next = Lease();
        Assert.That(next.Database.GetDbConnection().State, Is.EqualTo(ConnectionState.Closed));
        await next.Database.OpenConnectionAsync();
        Assert.That(next.Database.GetDbConnection(), Is.SameAs(left));
    }

    [Test]
    public async Task Return_ThePoolIsFull_EndsTheContextAsEver()
    {
        var contexts = new PooledDbContextFactory<SqliteAppDbContext>(_options, poolSize: 1);
        for (var i = 0; i < 2; i++)
        {
            var (a, b) = (Lease(contexts), Lease(contexts));
            Assert.That(await Users(a, "a").CountAsync() + await Users(b, "b").CountAsync(), Is.EqualTo(6));
            await a.DisposeAsync();
            await b.DisposeAsync();
        }
    }

    [Test]
    public async Task Dispose_ConnectionsThatNobodyHas_AreClosed()
    {
        using var pool = new SqliteConnectionPool();
        var options = new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite("Data Source=:memory:").AddInterceptors(pool);
        await using var context = new SqliteAppDbContext(options.Options);
        await context.Database.OpenConnectionAsync();
        var connection = context.Database.GetDbConnection();
        await context.Database.CloseConnectionAsync();
        Assert.That(connection.State, Is.EqualTo(ConnectionState.Open));

        pool.Dispose();

        Assert.That(connection.State, Is.EqualTo(ConnectionState.Closed));
    }

    private static IQueryable<User> Users(AppDbContext context, string tag) => context.Set<User>().TagWith(tag);

    private SqliteAppDbContext Lease() => Lease(_contexts);

    private static SqliteAppDbContext Lease(PooledDbContextFactory<SqliteAppDbContext> contexts)
    {
        var context = contexts.CreateDbContext();
        context.LeaseFor(NoOrganization.Instance);
        return context;
    }

    /// <summary>What is prepared on the connection that is lent next.</summary>
    private async Task<List<(string? Sql, int Runs)>> PreparedAsync(string part)
    {
        await using var context = Lease();
        await context.Database.OpenConnectionAsync();
        var handle = ((SqliteConnection)context.Database.GetDbConnection()).Handle!.DangerousGetHandle();
        var found = new List<(string? Sql, int Runs)>();
        for (var statement = sqlite3_next_stmt(handle, 0); statement != 0; statement = sqlite3_next_stmt(handle, statement))
            found.Add((Marshal.PtrToStringUTF8(sqlite3_sql(statement)), sqlite3_stmt_status(statement, Ran, 0)));
        return [.. found.Where(s => s.Sql?.Contains(part, StringComparison.Ordinal) == true)];
    }

    // The library's own, for the driver's knows only statements that it has prepared, and full-text search prepares some by itself.
    [DllImport("e_sqlite3"), DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern nint sqlite3_next_stmt(nint connection, nint statement);

    [DllImport("e_sqlite3"), DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern nint sqlite3_sql(nint statement);

    [DllImport("e_sqlite3"), DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern int sqlite3_stmt_status(nint statement, int counter, int reset);
}
