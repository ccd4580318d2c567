using System.Diagnostics;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.MainJob;

/// <summary>The script that the README shows does what it says.</summary>
internal sealed class DemoScriptTests : ApiTest
{
    [Test]
    public async Task Run_AgainstTheService_SendsOneMail()
    {
        var start = new ProcessStartInfo("bash", [Repository.PathOf("requests/demo.sh"), Client.Http.BaseAddress!.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TOKEN"] = TestTokens.For(Client.Organization, Client.User);

        using var script = Process.Start(start)!;
        var errors = script.StandardError.ReadToEndAsync();
        var output = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();

        Assert.That(script.ExitCode, Is.Zero, await errors);
        Assert.That(output, Does.Contain("The mail went out at 20"));
        Assert.That(Directory.GetFiles(Api.MailFolder, "*.eml"), Has.Length.EqualTo(1));
    }
}
