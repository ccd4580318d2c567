using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Conditions;

/// <summary>Every answer of a single resource names its state.</summary>
internal sealed class EntityTagTests : ApiTest
{
    [Clause("etag.strong")]
    [Test]
    public async Task Every_Resource_ShowsTheSameTagWhenWrittenAndWhenRead()
    {
        var resources = await DescribedResource.AllAsync(Client);

        foreach (var resource in resources)
        {
            var body = await resource.BodyAsync(Client);
            var created = await Client.PostAsync(resource.Path, body);
            var path = $"{resource.Path}{(await created.ReadAsync(HttpStatusCode.Created))["uuid"]}/";
            Assert.That(await Client.TagOfAsync(path), Is.EqualTo(created.Tag()), $"POST {path}");
            await ShowsItsTagAsync(await Client.PutAsync(path, body), path);
            await ShowsItsTagAsync(await Client.PatchAsync(path, new { }), path);
        }

        Assert.That(resources, Has.Count.AtLeast(6));
    }

    [Clause("etag.strong")]
    [Test]
    public async Task Settings_ReadAndWritten_ShowTheSameTag()
    {
        const string Path = "/organizationsettings/";
        var before = await Client.TagOfAsync(Path);

        await ShowsItsTagAsync(await Client.PatchAsync(Path, new { name = "Praxis" }), Path);

        var after = await Client.TagOfAsync(Path);
        Assert.That(after, Is.Not.EqualTo(before));
        await Client.CreateAsync("/contact/", Bodies.Contact()); // takes a customer number, which the settings do not show
        Assert.That(await Client.TagOfAsync(Path), Is.EqualTo(after));
    }

    [Test]
    public async Task Lists_Any_HaveNone()
    {
        await Client.CreateAsync("/contact/", Bodies.Contact());

        Assert.That((await Client.GetAsync("/contact/")).Headers.ETag, Is.Null);
        Assert.That((await Client.GetAsync("/contacttype/")).Headers.ETag, Is.Null);
    }

    [Clause("etag.strong")]
    [Test]
    public async Task Notification_ReachedUnderAnotherName_HasAnotherTagWithItsOtherAddress()
    {
        var made = await Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(await Client.CreateAppointmentAsync()));
        var path = $"/appointmentnotifications/{made["uuid"]}/";

        var other = await Client.SendAsync(HttpMethod.Get, path, content: null, ("Host", "other.example.com"));

        Assert.That((string?)(await other.ReadAsync(HttpStatusCode.OK))["url"], Does.StartWith("http://other.example.com/"));
        Assert.That(other.Tag(), Is.Not.EqualTo(await Client.TagOfAsync(path)));
    }

    private async Task ShowsItsTagAsync(HttpResponseMessage written, string path)
    {
        Assert.That(written.StatusCode, Is.EqualTo(HttpStatusCode.OK), await written.Content.ReadAsStringAsync());
        Assert.That(await Client.TagOfAsync(path), Is.EqualTo(written.Tag()), $"{written.RequestMessage!.Method} {path}");
    }
}
