using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>The index by which a table is to be entered.</summary>
/// <param name="Table">The table.</param>
/// <param name="Index">The index.</param>
internal sealed record Entrance(string Table, string Index)
{
    /// <summary>The first index over a column.</summary>
    public static Entrance By<T>(IModel model, string property)
    {
        var type = model.FindEntityType(typeof(T))!;
        return new Entrance(type.GetTableName()!, type.GetIndexes().First(i => i.Properties[0].Name == property).GetDatabaseName()!);
    }
}
