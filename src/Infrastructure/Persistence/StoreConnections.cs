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

    /// <summary>The application's connection string, to a server.</summary>
    /// <exception cref="ConfigurationException">There is none, or it cannot be read.</exception>
    public string ToServer<TBuilder>(string store)
        where TBuilder : DbConnectionStringBuilder, new() => Checked<TBuilder>("Default", Default, store);

    /// <summary>The connection string that migrates: the owner's, or else the application's.</summary>
    /// <exception cref="ConfigurationException">There is none, or it cannot be read.</exception>
    public string ToServerAsOwner<TBuilder>(string store)
        where TBuilder : DbConnectionStringBuilder, new() =>
        Owner is null ? ToServer<TBuilder>(store) : Checked<TBuilder>("Owner", Owner, store);

    private static string Checked<TBuilder>(string key, string? value, string store)
        where TBuilder : DbConnectionStringBuilder, new()
    {
        if (value is null)
            throw new ConfigurationException($"ConnectionStrings:{key} must say where the {store} database is.");
        try
        {
            return new TBuilder { ConnectionString = value }.ConnectionString;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new ConfigurationException($"ConnectionStrings:{key} is no connection string for {store}: {e.Message}", e);
        }
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
