using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Contacts;

namespace ContactAppointment.AdminPanel.Wording;

/// <summary>What a person calls the things of the panel.</summary>
internal static class Names
{
    /// <summary>A contact: by its name, else its company, else its number.</summary>
    public static string Of(ContactDto contact) => Of(contact.FirstName, contact.LastName, contact.Company) ?? $"{contact.CustomerId}";

    /// <summary>An appointment: by its name, else its kinds.</summary>
    public static string Of(AppointmentDto appointment) =>
        appointment.Name.Length > 0 ? appointment.Name : string.Join(", ", appointment.Type);

    /// <summary>Whom these fields name; null where all are empty.</summary>
    public static string? Of(string firstName, string lastName, string? company) =>
        $"{firstName} {lastName}".Trim() is { Length: > 0 } name ? name
        : company is { Length: > 0 } ? company
        : null;
}
