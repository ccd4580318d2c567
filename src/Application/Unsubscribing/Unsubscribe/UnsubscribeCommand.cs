using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Unsubscribing.Unsubscribe;

/// <summary>Stops an organization's reminders to an address, also those that wait already. Doing it again changes nothing.</summary>
/// <param name="Unsubscription">What the link stands for.</param>
public sealed record UnsubscribeCommand(Unsubscription Unsubscription) : IFromSignedLink
{
    /// <inheritdoc/>
    public Guid OrganizationUuid => Unsubscription.OrganizationUuid;
}
