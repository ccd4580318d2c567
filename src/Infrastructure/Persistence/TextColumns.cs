using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Finds the columns that hold text; what lies inside a JSON document has none.</summary>
internal static class TextColumns
{
    public static IEnumerable<IMutableProperty> Of(IMutableModel model) =>
        model.GetEntityTypes().SelectMany(Columns).Where(p => p.ClrType == typeof(string));

    private static IEnumerable<IMutableProperty> Columns(IMutableTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().Where(p => !p.IsCollection).SelectMany(p => Columns(p.ComplexType)));
}
