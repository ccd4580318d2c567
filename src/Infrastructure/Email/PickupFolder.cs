namespace ContactAppointment.Infrastructure.Email;

/// <summary>Where picked-up mails lie.</summary>
internal sealed record PickupFolder(string Path)
{
    /// <summary>What a mail's file ends with.</summary>
    public const string Extension = ".eml";

    /// <summary>The file of a mail.</summary>
    public string FileOf(Guid uuid) => System.IO.Path.Combine(Path, $"{uuid:D}{Extension}");

    /// <summary>The file of a mail that is being written; always the same, so that what a crash leaves behind is overwritten.</summary>
    public string UnfinishedFileOf(Guid uuid) => FileOf(uuid) + ".tmp";
}
