using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Unsubscribing.GetUnsubscribePage;

/// <summary>Asks for the page behind an unsubscribe link; nothing changes.</summary>
/// <param name="Unsubscription">What the link stands for.</param>
public sealed record GetUnsubscribePageQuery(Unsubscription Unsubscription) : IFromSignedLink
{
    /// <inheritdoc/>
    public Guid OrganizationUuid => Unsubscription.OrganizationUuid;
}
