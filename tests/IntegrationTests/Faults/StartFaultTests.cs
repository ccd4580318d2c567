using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Faults;

/// <summary>A start that cannot go well ends with a sentence for each thing that is wrong, and with 1; never with a stack trace.</summary>
[SqliteOnly]
internal sealed class StartFaultTests
{
    [Test]
    public async Task Start_DataFolderIsFull_NamesTheKey()
    {
        using var disk = SmallDisk.Mount(megabytes: 2);
        disk.Fill();
        await using var service = new PublishedService(disk.Path);

        await AssertEndsWithAsync(service, $"- DataFolder: the folder {disk.Path} cannot be written to: No space left on device");
    }

    [Test]
    public async Task Start_DataFolderIsReadOnly_NamesTheKey()
    {
        using var disk = SmallDisk.Mount(megabytes: 2);
        disk.MakeReadOnly();
        await using var service = new PublishedService(disk.Path);

        await AssertEndsWithAsync(service, $"- DataFolder: the folder {disk.Path} cannot be written to: Read-only file system");
    }

    [Test]
    public async Task Start_MailFolderIsFull_NamesTheKey()
    {
        using var data = new TempFolder();
        Directory.CreateDirectory(data.Below("mail"));
        using var disk = SmallDisk.Mount(megabytes: 2, at: data.Below("mail"));
        disk.Fill();
        await using var service = new PublishedService(data.Path);

        await AssertEndsWithAsync(
            service,
            $"- Mail:Transport=Pickup: the folder {data.Below("mail")} cannot be written to: No space left on device"
        );
    }

    [Test]
    public async Task Start_DatabaseFileIsNone_NamesTheFile()
    {
        using var data = new TempFolder();
        await File.WriteAllTextAsync(data.Below("contacts.db"), new string('x', 8192));
        await using var service = new PublishedService(data.Path);

        await AssertEndsWithAsync(
            service,
            $"- DataFolder or ConnectionStrings:Default: the database {data.Below("contacts.db")} could not be brought up to date: "
        );
    }

    [Test]
    public async Task Start_DatabaseFileInAFolderThatIsNone_NamesTheFile()
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path, ("ConnectionStrings:Default", "Data Source=/nowhere/contacts.db"));

        await AssertEndsWithAsync(
            service,
            "- DataFolder or ConnectionStrings:Default: the database /nowhere/contacts.db could not be brought up to date: "
        );
    }

    [Test]
    public async Task Start_NothingIsConfigured_TellsAllThatIsMissing()
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path, ("Jwt:HmacSecret", null), ("Mail:Transport", null));

        await AssertEndsWithAsync(service, "- Set one of Jwt:HmacSecret", "- Mail:Transport");
    }

    private static async Task AssertEndsWithAsync(PublishedService service, params string[] sentences)
    {
        await service.LaunchAsync();

        Assert.That(await service.ExitCodeAsync(), Is.EqualTo(1), service.Output);
        Assert.That(service.Output, Does.Contain("The service cannot start:").And.Not.Contain("   at "));
        foreach (var sentence in sentences)
            Assert.That(service.Output.Split('\n'), Has.One.StartsWith(sentence));
    }
}
