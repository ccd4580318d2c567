using System.Diagnostics;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Operation;

/// <summary>As in the container: no root, and a program folder that nobody may write to.</summary>
internal sealed class UnprivilegedTests
{
    private const string Nobody = "65534";

    private static readonly string[] AsNobody = ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--no-new-privs"];

    private TempFolder _program = null!;
    private TempFolder _data = null!;

    [SetUp]
    public async Task CopyAsync()
    {
        if (Environment.UserName != "root")
            Assert.Ignore("Only root can become another user.");
        (_program, _data) = (new TempFolder(), new TempFolder());
        var published = Path.GetDirectoryName(await PublishedProgram.AssemblyAsync())!;
        await RunAsync("cp", "-R", $"{published}/.", _program.Path);
        await RunAsync("chmod", "-R", "a-w,a+rX", _program.Path);
        await RunAsync("chown", "-R", $"{Nobody}:{Nobody}", _program.Path, _data.Path); // even the owner may not write
    }

    [TearDown]
    public async Task RemoveAsync()
    {
        if (_program is null)
            return;
        await RunAsync("chmod", "-R", "u+w", _program.Path, _data.Path);
        _program.Dispose();
        _data.Dispose();
    }

    [Test]
    public async Task Run_NobodyInAReadOnlyFolder_DoesTheMainJob()
    {
        await using var service = Service(_data.Path);
        await service.StartAsync();
        using var client = service.CreateApiClient();

        var appointment = await client.CreateAsync("/appointment/", Bodies.Appointment());
        var asked = await client.CreateAsync(
            "/appointmentnotifications/",
            Bodies.Notification(appointment["uuid"], ("send_notification", true))
        );

        await Eventually.TrueAsync(
            async () => (await client.ReadAsync($"/appointmentnotifications/{asked["id"]}/"))["sent_at"] is not null,
            "the mail"
        );
        Assert.That(Directory.GetFiles(_data.Below("mail")), Has.Length.EqualTo(1));
        Assert.That(await service.StopAsync(), Is.Zero);
        Assert.That(service.Output, Does.Not.Contain("denied").IgnoreCase.And.Not.Contain("read-only").IgnoreCase);
    }

    [Test]
    public async Task Run_DataFolderOfSomebodyElse_EndsNamingTheKey()
    {
        await RunAsync("chmod", "a-w", _data.Path);
        await using var service = Service(_data.Path);

        await service.LaunchAsync();

        Assert.That(await service.ExitCodeAsync(), Is.EqualTo(1));
        Assert.That(service.Output, Does.Contain("The service cannot start:").And.Contain("- DataFolder"));
    }

    private PublishedService Service(string data) =>
        new(data) { Assembly = _program.Below("ContactAppointment.WebApi.dll"), Before = AsNobody };

    private static async Task RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, $"{command} {string.Join(' ', arguments)}");
    }
}
