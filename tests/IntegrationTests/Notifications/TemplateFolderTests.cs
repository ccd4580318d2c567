using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Notifications;

/// <summary>An operator's own templates.</summary>
internal sealed class TemplateFolderTests
{
    [Test]
    public async Task Start_OwnSubject_IsUsedForMails()
    {
        using var templates = new TempFolder();
        await File.WriteAllTextAsync(templates.Below("subject.de.liquid"), "{{ start_day }}: {{ place }}");
        using var api = new ApiFactory(("Mail:TemplateFolder", templates.Path));
        using var client = api.CreateApiClient();
        var appointment = await client.CreateAsync("/appointment/", Bodies.Appointment(("address", "Café Müller")));

        var notification = await client.CreateAsync("/appointmentnotifications/", Bodies.Notification(appointment["uuid"]));

        Assert.That((string?)notification["subject"], Is.EqualTo("Montag, 4. Mai 2026: Café Müller"));
        Assert.That((string?)notification["message"], Does.StartWith("Hier sind die Angaben").Or.StartWith("Ihr Termin"));
    }

    [Test]
    public async Task Start_BrokenTemplate_EndsNamingFileAndPlace()
    {
        using var data = new TempFolder();
        using var templates = new TempFolder();
        await File.WriteAllTextAsync(templates.Below("html.en.liquid"), "<p>\n{% if place %}</p>");
        await using var service = new PublishedService(data.Path, ("Mail:TemplateFolder", templates.Path));

        await service.LaunchAsync();

        Assert.That(await service.ExitCodeAsync(), Is.EqualTo(1));
        await Eventually.TrueAsync(
            () =>
                Task.FromResult(
                    service.Output.Contains(
                        $"- Mail:TemplateFolder: {templates.Below("html.en.liquid")} is broken: ",
                        StringComparison.Ordinal
                    )
                ),
            "the message"
        );
        Assert.That(service.Output, Does.Contain("(2:").And.Not.Contain("   at "));
    }
}
