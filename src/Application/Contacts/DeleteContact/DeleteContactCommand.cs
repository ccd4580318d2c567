using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.Contacts.DeleteContact;

/// <summary>Deletes a contact; appointments keep its uuid and show no contact.</summary>
/// <param name="Key">Which one.</param>
public sealed record DeleteContactCommand(ResourceKey Key) : IAddressed<Contact>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }
}
