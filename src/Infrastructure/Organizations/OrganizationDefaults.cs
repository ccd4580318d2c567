using ContactAppointment.Domain.Organizations;
using ContactAppointment.Infrastructure.Email;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.Organizations;

/// <summary>What an organization starts with.</summary>
internal sealed class OrganizationDefaults(IOptions<SchedulingOptions> scheduling, IOptions<MailOptions> mail)
{
    public Organization Found(Guid uuid) => Organization.Found(uuid, scheduling.Value.DefaultTimeZone, mail.Value.Language);
}
