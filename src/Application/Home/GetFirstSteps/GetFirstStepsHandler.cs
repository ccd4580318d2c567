using ContactAppointment.Application.Common;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.Home.GetFirstSteps;

internal sealed class GetFirstStepsHandler(
    IOrganizations organizations,
    IRepository<Contact> contacts,
    IRepository<Appointment> appointments,
    IOrganizationScope scope
) : IQueryHandler<GetFirstStepsQuery, FirstStepsDto>
{
    public async Task<FirstStepsDto> HandleAsync(GetFirstStepsQuery query, CancellationToken ct)
    {
        var organizationUuid = scope.Required;
        return new FirstStepsDto(
            (await organizations.GetAsync(organizationUuid, ct)).Name.Length > 0,
            await contacts.AnyAsync(new OfOrganizationSpec<Contact>(organizationUuid), ct),
            await appointments.AnyAsync(new OfOrganizationSpec<Appointment>(organizationUuid), ct)
        );
    }
}
