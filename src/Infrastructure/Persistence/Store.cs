using ContactAppointment.Infrastructure.Persistence.PostgreSql;
using ContactAppointment.Infrastructure.Persistence.Sqlite;
using ContactAppointment.Infrastructure.Persistence.SqlServer;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>A kind of database. Each has a folder of its own beside this file, with all that is special about it.</summary>
internal abstract class Store
{
    public static readonly IReadOnlyList<Store> All = [new SqliteStore(), new SqlServerStore(), new PostgreSqlStore()];

    /// <summary>What <c>Database:Provider</c> says for it.</summary>
    public abstract string Name { get; }

    /// <summary>Registers contexts, migrator, errors and write gate.</summary>
    public abstract void AddTo(IServiceCollection services, StoreConnections connections);

    /// <exception cref="ConfigurationException">There is none of that name.</exception>
    public static Store Named(string? name) =>
        All.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ConfigurationException(
            $"Database:Provider must be {string.Join(" or ", All.Select(s => s.Name))}, and is \"{name}\"."
        );
}
