using ContactAppointment.Application.Email;
using ContactAppointment.Infrastructure.Email;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ContactAppointment.UnitTests.Infrastructure.Email;

public sealed class PickupFolderEmailSenderTests
{
    private static readonly EmailMessage Mail = new(Guid.NewGuid(), "1@example.org", "kunde@example.org", "Termin", "Text", "<p>HTML</p>");

    private string _folder = "";
    private PickupFolderEmailSender _sender = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = Path.Combine(Directory.CreateTempSubdirectory().FullName, "data", "mail");
        var messages = new MimeMessageFactory(Options.Create(new MailOptions()), TimeProvider.System);
        _sender = new PickupFolderEmailSender(new PickupFolder(_folder), messages);
    }

    [TearDown]
    public void TearDown() => Directory.Delete(Path.Combine(_folder, "..", ".."), recursive: true);

    [Test]
    public async Task SendAsync_NoFolderYet_WritesTheMailUnderItsUuid()
    {
        await _sender.SendAsync(Mail, CancellationToken.None);

        Assert.That(Files(), Is.EqualTo(new[] { $"{Mail.Uuid:D}.eml" }));
        Assert.That(await SubjectAsync(), Is.EqualTo("Termin"));
    }

    [Test]
    public async Task SendAsync_Again_ReplacesTheFile()
    {
        await _sender.SendAsync(Mail, CancellationToken.None);
        await _sender.SendAsync(Mail with { Subject = "Neuer Termin" }, CancellationToken.None);

        Assert.That(Files(), Is.EqualTo(new[] { $"{Mail.Uuid:D}.eml" }));
        Assert.That(await SubjectAsync(), Is.EqualTo("Neuer Termin"));
    }

    [Test]
    public async Task SendAsync_LeftoverOfACrash_IsOverwritten()
    {
        Directory.CreateDirectory(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, $"{Mail.Uuid:D}.eml.tmp"), new string('~', 10_000)); // of which no boundary is made

        await _sender.SendAsync(Mail, CancellationToken.None);

        Assert.That(Files(), Is.EqualTo(new[] { $"{Mail.Uuid:D}.eml" }));
        Assert.That(await File.ReadAllTextAsync(Directory.GetFiles(_folder).Single()), Does.Not.Contain("~~"));
    }

    [Test]
    public void SendAsync_Cancelled_LeavesNoMail()
    {
        Assert.That(() => _sender.SendAsync(Mail, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Files(), Has.None.EndsWith(".eml"));
    }

    private IEnumerable<string?> Files() => Directory.GetFiles(_folder).Select(Path.GetFileName);

    private async Task<string?> SubjectAsync() => (await MimeMessage.LoadAsync(Directory.GetFiles(_folder).Single())).Subject;
}
