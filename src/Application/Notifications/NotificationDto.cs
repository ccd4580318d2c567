using System.Text.Json.Serialization;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Application.Notifications;

/// <summary>A notification as the API shows it.</summary>
public sealed record NotificationDto : IRevised
{
    /// <summary>Assigned by the store.</summary>
    /// <example>7</example>
    public int Id { get; init; }

    /// <summary>The identity that never changes (version 7).</summary>
    public Guid Uuid { get; init; }

    /// <summary>Rises with every change; a change can be asked for on this version alone.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>Tells apart what the templates write; null where no text is left to them.</summary>
    [JsonIgnore]
    public string? Wording { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public string Revision => NotificationRevisions.Of(Uuid, Version, Url, Wording);

    /// <summary>Its own address.</summary>
    /// <example>http://localhost:8002/appointmentnotifications/0199f4a0-2222-7000-8000-000000000001/</example>
    public Uri Url { get; init; } = null!; // written beside the mapping, as is the next

    /// <summary>The address of the appointment it is about.</summary>
    /// <example>http://localhost:8002/appointment/0199f4a0-2222-7000-8000-000000000001/</example>
    public Uri Appointment { get; init; } = null!;

    /// <summary>Who gets the mail.</summary>
    /// <example>juergen@example.com</example>
    public string Recipient { get; init; } = "";

    /// <summary>The subject: given, or as the template writes it now, or as it went out.</summary>
    public string? Subject { get; init; }

    /// <summary>The message: given, or as the template writes it now, or as it went out.</summary>
    public string? Message { get; init; }

    /// <summary>The subject, where one was given.</summary>
    [JsonIgnore]
    public string? GivenSubject { get; init; }

    /// <summary>The message, where one was given.</summary>
    [JsonIgnore]
    public string? GivenMessage { get; init; }

    /// <summary>The phone number that the template names.</summary>
    public string? OrgPhone { get; init; }

    /// <summary>The name that the template uses.</summary>
    public string? OrgName { get; init; }

    /// <summary>The language that the template is in; null for the organization's.</summary>
    /// <example>en</example>
    public string? Language { get; init; }

    /// <summary>Whether the mail is wanted.</summary>
    public bool SendNotification { get; init; }

    /// <summary>When the mail goes out, where it has a time of its own.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>How long before the start the mail goes out (ISO 8601 duration), where that was asked for.</summary>
    /// <example>P1D</example>
    public string? SendBefore { get; init; }

    /// <summary>Where the mail stands: <c>draft</c>, <c>scheduled</c>, <c>queued</c>, <c>sending</c>, <c>sent</c>, <c>failed</c> or <c>cancelled</c>.</summary>
    /// <example>sent</example>
    [OneOf(typeof(NotificationStatuses))]
    public string Status { get; init; } = "";

    /// <summary>Why it is cancelled: <c>requested</c>, <c>appointment_started</c> or <c>unsubscribed</c>; null otherwise.</summary>
    /// <example>appointment_started</example>
    [OneOf(typeof(CancelReasons))]
    public string? CancelReason { get; init; }

    /// <summary>How often the mail was handed to the mail server since it was last asked for.</summary>
    /// <example>1</example>
    public int Attempts { get; init; }

    /// <summary>What the mail server said to the last attempt, where that failed.</summary>
    /// <example>The mail server put the mail off: 450 4.2.0 Greylisted, try again later</example>
    public string? LastError { get; init; }

    /// <summary>When the mail goes out or is tried again; null where nothing is planned.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>The Message-ID of the mail, without angle brackets; null before the first attempt.</summary>
    /// <example>0199f4a0-2222-7000-8000-000000000001@example.com</example>
    public string? MessageId { get; init; }

    /// <summary>When the mail server accepted the mail; null before.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it was put into the bin; only there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>The CoreUser who put it into the bin; only there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? DeletedBy { get; init; }
}
