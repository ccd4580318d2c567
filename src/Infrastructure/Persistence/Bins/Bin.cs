using ContactAppointment.Domain.Common;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ContactAppointment.Infrastructure.Persistence.Bins;

/// <summary>Tells what a save does with the bin.</summary>
internal static class Bin
{
    /// <summary>Whether a changed entity goes to the bin, or comes from it; null for neither.</summary>
    public static bool? MoveOf(EntityEntry entry)
    {
        if (entry.Entity is not IRestorable)
            return null;
        var property = entry.Property(nameof(IRestorable.DeletedAt));
        return property.OriginalValue is null == (property.CurrentValue is null) ? null : property.CurrentValue is not null;
    }
}
