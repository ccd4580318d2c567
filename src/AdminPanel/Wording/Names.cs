using ContactAppointment.AdminPanel.Resources;
using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Organizations;
using Microsoft.Extensions.Localization;

namespace ContactAppointment.AdminPanel.Wording;

/// <summary>What a person calls the things of the panel.</summary>
internal static class Names
{
    /// <summary>A contact: by its name, else its company, else its number.</summary>
    public static string Of(ContactDto contact) => Of(contact.FirstName, contact.LastName, contact.Company) ?? $"{contact.CustomerId}";

    /// <summary>An appointment: by its name, else its kinds.</summary>
    public static string Of(AppointmentDto appointment) =>
        appointment.Name.Length > 0 ? appointment.Name : string.Join(", ", appointment.Type);

    /// <summary>An organization: by its name; one without tells itself apart by the end of its uuid.</summary>
    public static string NameOf(this IStringLocalizer<Words> words, OrganizationEntryDto organization) =>
        organization.Name.Length > 0 ? organization.Name : words["Organization without a name (…{0})", $"{organization.Uuid}"[^6..]];

    /// <summary>Whom these fields name; null where all are empty.</summary>
    public static string? Of(string firstName, string lastName, string? company) =>
        $"{firstName} {lastName}".Trim() is { Length: > 0 } name ? name
        : company is { Length: > 0 } ? company
        : null;
}
