using ContactAppointment.Domain.Common;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>An event that waits to be handled. It is stored with the change that raised it, and deleted once it is handled.</summary>
internal sealed class OutboxMessage
{
    public const int TypeMaxLength = 100;
    public const int KeyMaxLength = 100;
    public const int LaneMaxLength = 255;
    public const int ErrorMaxLength = 1000;

    public int Id { get; init; }

    /// <summary>Whose event it is.</summary>
    public required Guid OrganizationUuid { get; init; }

    /// <summary>The name of the event's type.</summary>
    public required string Type { get; init; }

    /// <summary>The event, as JSON.</summary>
    public required string Payload { get; set; }

    /// <summary>What the event asks for: while one waits, asking again moves it instead of adding another.</summary>
    public required string Key { get; init; }

    /// <summary>What its handling may have to wait for, see <see cref="Domain.Common.IDomainEvent.Lane"/>.</summary>
    public string? Lane { get; set; }

    /// <summary>Rises whenever the row is asked for anew, so that who handled the state before does not delete it.</summary>
    public int Revision { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was to be handled first; from then on counts for how long it is tried again.</summary>
    public DateTimeOffset FirstDueAt { get; set; }

    /// <summary>When it is to be handled next; null when nothing but asking again can help.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>How often handling it has failed.</summary>
    public int Attempts { get; set; }

    /// <summary>The mark of who is handling it.</summary>
    public Guid? LeaseOwner { get; set; }

    /// <summary>Until when nobody else handles it.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>What went wrong last.</summary>
    public string? LastError { get; set; }

    /// <summary>Asks for it anew, from the event's time on.</summary>
    public void Rearm(IDomainEvent domainEvent, DateTimeOffset now)
    {
        Payload = OutboxEvents.Write(domainEvent);
        Lane = domainEvent.Lane;
        CreatedAt = now;
        FirstDueAt = domainEvent.DueAt ?? now;
        DueAt = FirstDueAt;
        Attempts = 0;
        LastError = null;
        Revision++;
    }

    /// <summary>Gives it back to whoever takes it next.</summary>
    public void Release() => (LeaseOwner, LeaseUntil) = (null, null);

    /// <summary>Notes a failure, and when to try again; null for never.</summary>
    public void PutOff(string error, DateTimeOffset? next)
    {
        Attempts++;
        LastError = Text.Cut(error, ErrorMaxLength);
        DueAt = next;
    }
}
