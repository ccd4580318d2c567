using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.ContactTypes;

/// <summary>The contacts that carry a type, whosever they are: a type that is global may have some in every organization.</summary>
public interface IContactTypeCarriers
{
    /// <summary>
    /// Takes a type off all contacts that carry it, before anything else is changed: what there is to be saved goes with it. It is stored with
    /// the next save, or not at all.
    /// </summary>
    /// <param name="type">The type.</param>
    /// <param name="keeperUuid">The organization whose contacts keep it, if any.</param>
    /// <param name="ct">Ends the work early.</param>
    Task ReleaseAsync(ContactType type, Guid? keeperUuid, CancellationToken ct);
}
