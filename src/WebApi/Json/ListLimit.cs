using System.Collections;
using System.Text.Json.Serialization.Metadata;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.WebApi.Json;

/// <summary>Refuses lists in bodies that are longer than the operator allows; what nobody may, the rules of the fields say.</summary>
internal sealed class ListLimit(int max)
{
    public void Apply(JsonTypeInfo type)
    {
        if (max >= Entries.Max || type.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var property in type.Properties.Where(p => p.Set is not null && p.PropertyType.IsAssignableTo(typeof(IEnumerable))))
        {
            var set = property.Set!;
            property.Set = (target, value) => set(target, Checked(value));
        }
    }

    private object? Checked(object? value) =>
        value is ICollection list && list.Count > max ? throw new FieldFormatException($"At most {max} entries are allowed.") : value;
}
