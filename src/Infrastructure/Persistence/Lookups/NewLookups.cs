using ContactAppointment.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.Lookups;

/// <summary>
/// The look-up rows of owners that a save adds, where a transaction holds the save and them: they are stored after it, for they bear the
/// numbers that it gives to their owners, and many in one statement. EF Core would track each, and send each in a statement of its own.
/// </summary>
internal static class NewLookups
{
    /// <summary>There are so many texts of the statement and no more, since a store keeps texts prepared.</summary>
    private const int MostRows = 16;

    /// <summary>Whether a save can store any.</summary>
    public static bool CanBeIn(AppDbContext context) => OwnersIn(context).Count > 0;

    /// <summary>The owners that a save adds.</summary>
    public static IReadOnlyList<ILookedUp> OwnersIn(AppDbContext context) =>
        [.. context.ChangeTracker.Entries<ILookedUp>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)];

    /// <summary>Stores the rows of owners that have been stored.</summary>
    public static async Task StoreAsync<T>(AppDbContext context, IEnumerable<T> owners, CancellationToken ct)
        where T : Entity, ILookedUp
    {
        foreach (var owner in owners)
        foreach (var lookups in owner.Lookups().Distinct().Chunk(MostRows))
        {
            object[] values = [owner.OrganizationUuid, owner.Id, .. lookups.SelectMany(l => new[] { l.Kind, l.Value })];
            await context.Database.ExecuteSqlRawAsync(TextOf<T>(context, lookups.Length), values, ct);
        }
    }

    private static string TextOf<T>(AppDbContext context, int rows)
        where T : Entity
    {
        var type = context.Model.FindEntityType(typeof(LookupRow<T>))!;
        string[] properties =
        [
            nameof(LookupRow<>.OrganizationUuid),
            nameof(LookupRow<>.OwnerId),
            nameof(LookupRow<>.Kind),
            nameof(LookupRow<>.Value),
        ];
        var columns = string.Join(", ", properties.Select(p => type.GetProperty(p).GetColumnName()));
        var values = string.Join(", ", Enumerable.Range(1, rows).Select(row => $"({{0}}, {{1}}, {{{2 * row}}}, {{{2 * row + 1}}})"));
        return $"INSERT INTO {type.GetTableName()} ({columns}) VALUES {values}";
    }
}
