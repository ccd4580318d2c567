using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common;

/// <summary>A text of an answer that is one of the domain's choices.</summary>
/// <param name="choices">The class that lists them in its field <c>All</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOfAttribute(Type choices) : Attribute
{
    /// <summary>The class that lists the choices.</summary>
    public Type Choices => choices;

    /// <summary>The values as the API writes them.</summary>
    public IReadOnlyList<string> Values => ((IChoices)choices.GetField("All")!.GetValue(null)!).Values;
}
