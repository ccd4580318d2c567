using ContactAppointment.Application.Email;
using MimeKit;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>Writes each mail to a file of its own, <c>{uuid}.eml</c>. A repeat replaces the file.</summary>
internal sealed class PickupFolderEmailSender(PickupFolder folder, MimeMessageFactory messages) : IEmailSender
{
    private static readonly FormatOptions Format = CrLf();

    public async Task SendAsync(EmailMessage message, CancellationToken ct)
    {
        var mime = messages.Create(message);
        var unfinished = folder.UnfinishedFileOf(message.Uuid);

        Directory.CreateDirectory(folder.Path);
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await mime.WriteToAsync(Format, file, ct);
            file.Flush(flushToDisk: true); // the mail counts as sent from here on
        }

        File.Move(unfinished, folder.FileOf(message.Uuid), overwrite: true);
    }

    private static FormatOptions CrLf()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
