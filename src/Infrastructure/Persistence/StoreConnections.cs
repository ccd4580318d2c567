using System.Data.Common;
using Microsoft.Extensions.Configuration;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>How the database is reached.</summary>
/// <param name="Default">The application's own connection (<c>ConnectionStrings:Default</c>).</param>
/// <param name="Owner">The connection that migrates (<c>ConnectionStrings:Owner</c>), where the application itself may not change the schema.</param>
/// <param name="Folder">Where a database lies that is a file.</param>
internal sealed record StoreConnections(string? Default, string? Owner, DataFolder Folder)
{
    public static StoreConnections From(IConfiguration configuration, DataFolder folder) =>
        new(NullIfEmpty(configuration.GetConnectionString("Default")), NullIfEmpty(configuration.GetConnectionString("Owner")), folder);

    /// <summary>The setting that holds the connection that migrates.</summary>
    public string OwnerKey => $"ConnectionStrings:{(Owner is null ? "Default" : "Owner")}";

    /// <summary>The application's connection string, to a server.</summary>
    /// <param name="store">The store's name, for what is told.</param>
    /// <param name="required">A word that the connection string must have, if any.</param>
    /// <exception cref="ConfigurationException">There is none, or it cannot be read, or it lacks the word.</exception>
    public string ToServer<TBuilder>(string store, string? required = null)
        where TBuilder : DbConnectionStringBuilder, new() => Checked<TBuilder>("Default", Default, store, required);

    /// <summary>The connection string that migrates: the owner's, or else the application's.</summary>
    /// <param name="store">The store's name, for what is told.</param>
    /// <param name="required">A word that the connection string must have.</param>
    /// <exception cref="ConfigurationException">There is none, or it cannot be read, or it lacks the word.</exception>
    public string ToServerAsOwner<TBuilder>(string store, string required)
        where TBuilder : DbConnectionStringBuilder, new() =>
        Owner is null ? ToServer<TBuilder>(store, required) : Checked<TBuilder>("Owner", Owner, store, required);

    private static string Checked<TBuilder>(string key, string? value, string store, string? required)
        where TBuilder : DbConnectionStringBuilder, new()
    {
        if (value is null)
            throw new ConfigurationException($"ConnectionStrings:{key} must say where the {store} database is.");
        TBuilder connection;
        try
        {
            connection = new TBuilder { ConnectionString = value };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new ConfigurationException($"ConnectionStrings:{key} is no connection string for {store}: {e.Message}", e);
        }

        if (required is not null && string.IsNullOrWhiteSpace(connection[required] as string))
            throw new ConfigurationException($"ConnectionStrings:{key} must say where the {store} database is ({required}=…).");
        return connection.ConnectionString;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
