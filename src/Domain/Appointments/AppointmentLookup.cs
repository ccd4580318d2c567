using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>The values by which an appointment is found exactly, in the form in which they are compared.</summary>
public static class AppointmentLookup
{
    /// <summary>Who is invited.</summary>
    public const string InviteeKind = "invitee";

    /// <summary>Projects it belongs to.</summary>
    public const string Workflowlevel2Kind = "workflowlevel2";

    /// <summary>One of its types, compared exactly.</summary>
    public static Lookup Type(string type) => new("type", type);
}
