using ContactAppointment.AdminPanel.Forms;

namespace ContactAppointment.AdminPanel.Administration;

/// <summary>A contact type's name as a person types it.</summary>
/// <param name="name">What stands in the field.</param>
public sealed class ContactTypeName(string name)
{
    internal static readonly IReadOnlyList<FormField<ContactTypeName>> Parts =
    [
        new("Name", f => f.Name, (to, from) => to.Name = from.Name),
    ];

    public string Name { get; set; } = name;
}
