using ContactAppointment.Application.Email;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>Reads what <see cref="PickupFolderEmailSender"/> has written. Only a uuid names a file, so that no other can be asked for.</summary>
internal sealed class PickupFolderMails(PickupFolder folder, IOptions<MailOptions> options) : IPickedUpMails
{
    public bool IsInUse => options.Value.Transport == MailTransport.Pickup;

    public IReadOnlyList<PickedUpFile> List() =>
        IsInUse && Directory.Exists(folder.Path)
            ?
            [
                .. new DirectoryInfo(folder.Path)
                    .EnumerateFiles($"*{PickupFolder.Extension}")
                    .Select(f => (Name: Path.GetFileNameWithoutExtension(f.Name), f.LastWriteTimeUtc))
                    .Where(f => IsUuid(f.Name))
                    .Select(f => new PickedUpFile(Guid.ParseExact(f.Name, "D"), f.LastWriteTimeUtc))
                    .OrderByDescending(f => f.WrittenAt)
                    .ThenByDescending(f => f.Uuid),
            ]
            : [];

    public async Task<ReadableMail?> FindAsync(Guid uuid, CancellationToken ct)
    {
        var path = folder.FileOf(uuid);
        if (!IsInUse || !File.Exists(path))
            return null;
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return MimeKitMailReader.Read(await MimeMessage.LoadAsync(file, ct));
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            return null; // no mail, or taken away meanwhile
        }
    }

    public void Delete(Guid uuid)
    {
        if (!Directory.Exists(folder.Path))
            return;
        File.Delete(folder.FileOf(uuid));
        File.Delete(folder.UnfinishedFileOf(uuid));
    }

    private static bool IsUuid(string name) => Guid.TryParseExact(name, "D", out _);
}
