namespace ContactAppointment.Domain.History;

/// <summary>Says what the API calls a property in the history; without it that is the name of its column.</summary>
/// <param name="name">The contract's name.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RecordedAsAttribute(string name) : Attribute
{
    /// <summary>The contract's name.</summary>
    public string Name { get; } = name;
}
