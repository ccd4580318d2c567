using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>
/// Lists of plain values are only ever replaced as a whole, so that what was loaded need not be copied to see what has changed. EF Core's
/// own way makes a copy of every list, and a delegate for every copy and for every comparison.
/// </summary>
internal sealed class WholeLists : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(t => t.GetProperties()).Where(IsOfReadOnlyValues))
            property.Builder.HasValueComparer(typeof(Comparer<>).MakeGenericType(property.ClrType.GenericTypeArguments));
    }

    private static bool IsOfReadOnlyValues(IConventionProperty property) =>
        property.IsPrimitiveCollection
        && property.ClrType.IsGenericType
        && property.ClrType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static bool AreSame<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && one.SequenceEqual(other));

    private static int HashOf<T>(IReadOnlyList<T> list)
    {
        var hash = default(HashCode);
        foreach (var value in list)
            hash.Add(value);
        return hash.ToHashCode();
    }

    private sealed class Comparer<T>()
        : ValueComparer<IReadOnlyList<T>>((one, other) => AreSame(one, other), list => HashOf(list), list => list);
}
