namespace ContactAppointment.Application.Common.Repeats;

/// <summary>Whether a request is to be carried out.</summary>
public enum ReservationState
{
    /// <summary>It is the first, and is to be carried out.</summary>
    Begun,

    /// <summary>It was answered before.</summary>
    Answered,

    /// <summary>The first is being carried out at this moment.</summary>
    Running,

    /// <summary>The first had another body.</summary>
    OtherBody,

    /// <summary>It was answered before; what the answer showed was a person's data and is erased.</summary>
    Erased,
}

/// <summary>What comes of a request for its repeats to be heeded.</summary>
/// <param name="State">Whether it is to be carried out.</param>
/// <param name="Answer">The first answer, where there is one.</param>
public sealed record Reservation(ReservationState State, KeptAnswer? Answer = null);
