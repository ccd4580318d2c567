using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>How the handling of a claimed row ended.</summary>
internal enum HandlingEnd
{
    /// <summary>It was handled, or nothing was to be done.</summary>
    Done,

    /// <summary>It failed, and may succeed later.</summary>
    PutOff,

    /// <summary>It failed for good.</summary>
    GivenUp,

    /// <summary>It was not begun.</summary>
    GivenBack,
}

/// <summary>What is to be written once a claimed row was handled.</summary>
/// <param name="Message">The row, as it was claimed.</param>
/// <param name="End">How it ended.</param>
/// <param name="Error">What went wrong, for the operator.</param>
/// <param name="ToldError">The same for callers.</param>
/// <param name="Outcome">What its handlers have told.</param>
internal sealed record Settlement(
    OutboxMessage Message,
    HandlingEnd End,
    string Error = "",
    string ToldError = "",
    HandlingOutcome? Outcome = null
);

/// <summary>What a handler tells beyond having returned or thrown; one for each row in hand.</summary>
internal sealed class HandlingOutcome
{
    /// <summary>What to note on the notification that the row is about.</summary>
    public Action<AppointmentNotification>? Tell { get; set; }

    /// <summary>When it is due, where it turned out not to be due yet.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Whether it goes back to the queue as it was.</summary>
    public bool IsGivenBack { get; private set; }

    /// <summary>Waits for one of the process's hands.</summary>
    internal Func<CancellationToken, Task<IDisposable?>> Hands { get; set; } = _ => Task.FromResult<IDisposable?>(null);

    /// <summary>
    /// Waits for one of the process's hands, for what others may hold up. What is read before it may be outdated when there is one. Null
    /// when there is none to be had for now: then nothing is to be done.
    /// </summary>
    public async Task<IDisposable?> TakeHandAsync(CancellationToken ct)
    {
        var hand = await Hands(ct);
        IsGivenBack = hand is null;
        return hand;
    }
}
