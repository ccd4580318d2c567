using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>Why a notification's mail will not go out.</summary>
public enum CancelReason
{
    /// <summary>A caller cancelled it.</summary>
    Requested,

    /// <summary>It is a reminder of an appointment that has begun.</summary>
    AppointmentStarted,

    /// <summary>The recipient wants no more reminders of the organization.</summary>
    Unsubscribed,
}

/// <summary>The reasons with the API's values and display texts.</summary>
public static class CancelReasons
{
    /// <summary>Every reason.</summary>
    public static readonly Choices<CancelReason> All = new(
        (CancelReason.Requested, "requested", "Cancelled by hand or through the API"),
        (CancelReason.AppointmentStarted, "appointment_started", "The appointment has begun"),
        (CancelReason.Unsubscribed, "unsubscribed", "The recipient has unsubscribed")
    );
}
