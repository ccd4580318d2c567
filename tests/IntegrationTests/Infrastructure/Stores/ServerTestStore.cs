using System.Data.Common;
using ContactAppointment.Infrastructure;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Infrastructure.Stores;

/// <summary>A server on which each data folder gets a database, named after it; a template spares most of them the migrations.</summary>
internal abstract class ServerTestStore<TContext> : TestStoreOf<TContext>
    where TContext : AppDbContext
{
    private readonly Lock _making = new();
    private readonly HashSet<string> _made = [];

    /// <summary>What <c>Database:Provider</c> says for it.</summary>
    protected abstract string Provider { get; }

    public override IReadOnlyList<(string Key, string? Value)> SettingsFor(string folder, bool isEmpty = false)
    {
        Make(folder, isEmpty);
        return Settings(NameFor(folder));
    }

    public override Task<DbConnection> ConnectAsync(string folder)
    {
        Make(folder, isEmpty: false);
        return Task.FromResult(Connect(NameFor(folder)));
    }

    public override void Drop(string folder)
    {
        lock (_making)
            if (_made.Remove(folder))
                Drop([NameFor(folder)]);
    }

    public override Task StopAsync()
    {
        foreach (var folder in _made.ToList())
            Drop(folder);
        return Task.CompletedTask;
    }

    /// <summary>Brings a database's schema up to date, as the command <c>migrate</c> does.</summary>
    protected async Task MigrateAsync(string database)
    {
        using var folder = new TempFolder();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Settings(database).ToDictionary(s => s.Key, s => s.Value))
            .AddInMemoryCollection([new("DataFolder", folder.Path)])
            .Build();
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddInfrastructure(configuration, folder.Path)
            .BuildServiceProvider();
        await services.MigrateDatabaseAsync();
    }

    /// <summary>Makes an empty database, or one like the template.</summary>
    protected abstract void Create(string database, bool isEmpty);

    protected abstract void Drop(IReadOnlyList<string> databases);

    /// <summary>A connection that nothing is hidden from.</summary>
    protected abstract DbConnection Connect(string database);

    protected abstract IReadOnlyList<(string Key, string? Value)> Settings(string database);

    protected void Execute(string database, params IReadOnlyList<string> statements)
    {
        using var connection = Connect(database);
        connection.Open();
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    private void Make(string folder, bool isEmpty)
    {
        lock (_making)
            if (_made.Add(folder))
                Create(NameFor(folder), isEmpty);
    }

    // The process is part of the name: several runs may share a server.
    private static string NameFor(string folder) =>
#pragma warning disable CA1308 // PostgreSQL's plain names are lower case
        $"ca_{Environment.ProcessId}_{Path.GetFileName(folder).Replace('-', '_').ToLowerInvariant()}";
#pragma warning restore CA1308
}
