namespace ContactAppointment.Application.Home.GetFirstSteps;

/// <summary>Asks what an organization that has just begun has still to do.</summary>
public sealed record GetFirstStepsQuery;

/// <summary>What an organization has done already.</summary>
/// <param name="HasName">It has said what it is called, which its mails tell.</param>
/// <param name="HasContacts">It has a contact.</param>
/// <param name="HasAppointments">It has an appointment.</param>
public sealed record FirstStepsDto(bool HasName, bool HasContacts, bool HasAppointments)
{
    /// <summary>Whether nothing of the desk's daily work is there yet.</summary>
    public bool IsNew => !HasContacts || !HasAppointments;
}
