using ContactAppointment.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ContactAppointment.Infrastructure.Persistence.Bins;

/// <summary>Looks into the bin, and tells what a save does with it.</summary>
internal static class Bin
{
    private static readonly string[] _filter = [AppDbContext.BinFilter];

    /// <summary>The same, and what lies in the bin.</summary>
    public static IQueryable<T> WithBin<T>(this IQueryable<T> query)
        where T : class => query.IgnoreQueryFilters(_filter);

    /// <summary>Whether a changed entity goes to the bin, or comes from it; null for neither.</summary>
    public static bool? MoveOf(EntityEntry entry)
    {
        if (entry.Entity is not IRestorable)
            return null;
        var property = entry.Property(nameof(IRestorable.DeletedAt));
        return property.OriginalValue is null == (property.CurrentValue is null) ? null : property.CurrentValue is not null;
    }
}
