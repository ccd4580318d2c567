namespace ContactAppointment.Application.Email;

/// <summary>The mails in the pickup folder, where that is the sender; otherwise there are none.</summary>
public interface IPickedUpMails
{
    /// <summary>Whether mails go into the folder.</summary>
    bool IsInUse { get; }

    /// <summary>What lies in the folder, the latest first.</summary>
    IReadOnlyList<PickedUpFile> List();

    /// <summary>One of them, or null where there is none of that uuid or it cannot be read.</summary>
    /// <param name="uuid">Names the mail: its notification's.</param>
    /// <param name="ct">Ends the reading.</param>
    Task<ReadableMail?> FindAsync(Guid uuid, CancellationToken ct);

    /// <summary>Deletes one of them, where it is there; also when mails do not go into the folder any more.</summary>
    /// <param name="uuid">Names the mail: its notification's.</param>
    void Delete(Guid uuid);
}

/// <summary>A file in the pickup folder.</summary>
/// <param name="Uuid">Names the mail: its notification's.</param>
/// <param name="WrittenAt">When it was written.</param>
public sealed record PickedUpFile(Guid Uuid, DateTimeOffset WrittenAt);
