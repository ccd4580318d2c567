using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Documentation;

/// <summary>
/// A client that openapi-typescript makes from the document compiles under the strictest settings and does the main job;
/// what the document rules out does not compile (<c>Npm/client/misuse.ts</c>).
/// </summary>
[SqliteOnly] // the same on every store
internal sealed class TypeScriptClientTests : ApiTest
{
    private TempFolder _folder = null!;

    [SetUp]
    public async Task GenerateAsync()
    {
        _folder = new TempFolder();
        var npm = await NpmTools.FolderAsync();
        foreach (var file in Directory.GetFiles(Path.Combine(npm, "client")))
            File.Copy(file, _folder.Below(Path.GetFileName(file)));
        Directory.CreateSymbolicLink(_folder.Below("node_modules"), Path.Combine(npm, "node_modules"));
        await File.WriteAllTextAsync(_folder.Below("openapi.json"), await Client.Http.GetStringAsync("/docs/swagger.json"));
        var (exitCode, output) = await NpmTools.RunAsync(
            "node_modules/.bin/openapi-typescript",
            _folder.Below("openapi.json"),
            "--output",
            _folder.Below("api.ts")
        );
        Assert.That(exitCode, Is.Zero, output);
    }

    [TearDown]
    public void DropFolder()
    {
        Directory.Delete(_folder.Below("node_modules")); // the link alone
        _folder.Dispose();
    }

    [Test]
    public async Task Run_MainJob_MakesContactAppointmentAndMail()
    {
        var (compiled, errors) = await CompileAsync();
        Assert.That(compiled, Is.Zero, errors);

        var address = Client.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        var (exitCode, output) = await NpmTools.RunAsync(
            _folder.Below("main-job.js"),
            address,
            TestTokens.For(Client.Organization, Client.User)
        );

        Assert.That(exitCode, Is.Zero, output);
        var done = JsonNode.Parse(output)!;
        var notes = done["notes"]!.AsArray().Select(n => (string?)n);
        Assert.That((int)done["count"]!, Is.EqualTo(1));
        Assert.That((string?)done["embedded"], Is.EqualTo("Müller"));
        Assert.That((string?)done["summary"], Is.EqualTo("Bring the plans."));
        Assert.That(notes, Is.EqualTo(new[] { "Second floor, ring twice.", "Has a dog." }));
        Assert.That(done["refused"]!.AsObject().Select(e => e.Key), Is.EqualTo(new[] { "emails[0].email" }));
        await Eventually.TrueAsync(() => IsSentAsync((string)done["notification"]!), "the mail");
        Assert.That(Directory.GetFiles(Api.MailFolder, "*.eml"), Has.Length.EqualTo(1));
    }

    private Task<(int ExitCode, string Output)> CompileAsync() => NpmTools.RunAsync("node_modules/.bin/tsc", "--project", _folder.Path);

    private async Task<bool> IsSentAsync(string notification) =>
        (await Client.ReadAsync($"/appointmentnotifications/{notification}/"))["sent_at"] is not null;
}
