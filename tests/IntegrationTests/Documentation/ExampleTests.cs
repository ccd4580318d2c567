using System.Text.Json.Nodes;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Documentation;

/// <summary>What the document shows for trying: the page fills calls in with it.</summary>
[SqliteOnly] // the same on every store
internal sealed class ExampleTests : ApiTest
{
    private static readonly string[] NotForAFirstCall = ["customer_id", "core_user_uuid", "organization_uuid", "owner", "send_before"];

    private OpenApiDocument _document = null!;
    private DocumentedBodies _bodies = null!;

    [SetUp]
    public async Task ReadAsync()
    {
        _document = await OpenApiDocument.ReadAsync(Client.Http);
        _bodies = new DocumentedBodies(Client);
    }

    [Test]
    public async Task Post_EachExampleTwice_IsTakenBothTimes()
    {
        foreach (var create in _document.Operations.Where(o => o.Creates))
        {
            await Client.CreateAsync(create.Path, await _bodies.ExampleAsync(create));

            // A contact type's name stands once in an organization, whoever sends it.
            if (create.Path != "/contacttype")
                await Client.CreateAsync(create.Path, await _bodies.ExampleAsync(create));
        }
    }

    [Test]
    public void Bodies_OfExamples_HoldNothingThatAFirstCallLeavesOut()
    {
        var bodies = _document.Operations.SelectMany(o => o.Bodies ?? []).Select(b => b.Value!["example"]).OfType<JsonObject>();

        Assert.That(bodies.SelectMany(b => b.Select(f => f.Key)).Intersect(NotForAFirstCall), Is.Empty);
    }

    [Test]
    public void Bodies_OfPatches_ShowAChangeOfOneField()
    {
        var patches = _document.Operations.Where(o => o.Method == "patch").SelectMany(o => o.Bodies!);

        var changes = patches.Select(b => b.Value!["example"]!).Select(e => e is JsonArray list ? list.Count : e.AsObject().Count);
        Assert.That(changes, Is.Not.Empty.And.All.EqualTo(1));
    }

    [Test]
    public void Locations_OfAll_LeadToTheResourceItself()
    {
        foreach (var create in _document.Operations.Where(o => o.Responses.ContainsKey("201")))
        {
            var location = new Uri((string)create.Responses["201"]!["headers"]!["Location"]!["example"]!);

            Assert.That(location.AbsolutePath, Does.Match($"^{create.Path}/[0-9a-f-]{{36}}/$"));
        }
    }

    [TestCase("url", "/appointmentnotifications/")]
    [TestCase("appointment", "/appointment/")]
    public void Notification_ItsAddresses_AreAlwaysThereAndLeadToTheirOwn(string field, string path)
    {
        var schema = _document.Field("Notification", field);

        Assert.That((string?)schema["type"], Is.EqualTo("string"));
        Assert.That(new Uri((string)schema["examples"]![0]!).AbsolutePath, Does.Match($"^{path}[0-9a-f-]{{36}}/$"));
    }

    [Test]
    public void Notification_StatusAndCancelReason_AreTheChoicesOfTheDomain()
    {
        var statuses = _document.Field("Notification", "status")["enum"]!.AsArray().Select(v => (string?)v);
        var reasons = _document.Field("Notification", "cancel_reason")["enum"]!.AsArray().Select(v => (string?)v);

        Assert.That(statuses, Is.EqualTo(NotificationStatuses.All.Values));
        Assert.That(reasons, Is.EqualTo(CancelReasons.All.Values.Append(null)));
    }

    [Test]
    public void ContactType_Name_IsNotEmpty() =>
        Assert.That((int?)_document.Field("ContactTypeFields", "name")["minLength"], Is.EqualTo(1));
}
