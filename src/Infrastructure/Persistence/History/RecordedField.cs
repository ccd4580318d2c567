using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactAppointment.Infrastructure.Persistence.History;

/// <summary>One field that the history tells: a value, a reference to another entity, or a list of value objects.</summary>
/// <param name="Name">The contract's name.</param>
/// <param name="Property">The value, where it is one.</param>
/// <param name="Principal">What the value refers to, where it does.</param>
/// <param name="List">The list, where it is one.</param>
internal sealed record RecordedField(string Name, IProperty? Property = null, IEntityType? Principal = null, IComplexProperty? List = null)
{
    public object? In(PropertyValues values) => Property is { } property ? values[property] : values[List!];

    /// <summary>Whether a save changes it. A list that was set anew may say what it said before.</summary>
    public bool HasChanged(EntityEntry entry, PropertyValues before, PropertyValues after)
    {
        if (Property is { } property)
            return !property.GetValueComparer().Equals(before[property], after[property]);
        return entry.ComplexCollection(List!).IsModified
            && RecordedValue.Of(In(before))?.ToJsonString() != RecordedValue.Of(In(after))?.ToJsonString();
    }
}
