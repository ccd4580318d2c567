using ContactAppointment.Application.Common;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.Unsubscribing.GetUnsubscribePage;

internal sealed class GetUnsubscribePageHandler(IRepository<UnsubscribedAddress> addresses, IOrganizations organizations)
    : IQueryHandler<GetUnsubscribePageQuery, UnsubscribePage>
{
    public async Task<UnsubscribePage> HandleAsync(GetUnsubscribePageQuery query, CancellationToken ct)
    {
        var (organizationUuid, address, language) = query.Unsubscription;
        var organization = await organizations.GetAsync(organizationUuid, ct);
        var isDone = await addresses.AnyAsync(new UnsubscribedAddressSpec(organizationUuid, address), ct);
        return new UnsubscribePage(language, organization.Name, address, isDone);
    }
}
