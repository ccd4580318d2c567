using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Organizations;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.AdminPanel.Session;

/// <summary>Reads the clock as the organization does.</summary>
internal sealed class PanelClock(UseCases useCases, PanelSession session)
{
    /// <summary>The zone of the organization whose data is shown, as it is set now: each page asks anew.</summary>
    public async Task<OrganizationZone> ZoneAsync() =>
        await useCases.RunAsync(async services =>
        {
            var organization = await session.OrganizationAsync() ?? Guid.CreateVersion7();
            return OrganizationZone.Of(await services.GetRequiredService<IOrganizations>().GetAsync(organization, default));
        });
}
