namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>Which notifications of a list are meant; what is null asks for nothing.</summary>
public sealed record NotificationFilter
{
    /// <summary>Where the mail stands.</summary>
    public NotificationStatus? Status { get; init; }

    /// <summary>The appointment it is about.</summary>
    public Guid? AppointmentUuid { get; init; }
}
