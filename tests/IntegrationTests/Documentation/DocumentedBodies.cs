using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Documentation;

/// <summary>Bodies that the document gives as examples, made to fit what is stored: where they name other things, those are made first.</summary>
internal sealed class DocumentedBodies(ApiClient client)
{
    /// <summary>The example of a body as it stands, but with an appointment of the caller's where it names one.</summary>
    public async Task<JsonObject> ExampleAsync(Operation operation)
    {
        var body = operation.Bodies!.First().Value!["example"]!.DeepClone().AsObject();
        if (body.ContainsKey("appointment"))
            body["appointment"] = await AppointmentAsync();
        if (body.ContainsKey("appointments"))
            body["appointments"] = new JsonArray(await AppointmentAsync());
        return body;
    }

    /// <summary>One to do something with: a mail of it may else have been sent before the next call.</summary>
    public async Task<JsonObject> LastingExampleAsync(Operation operation)
    {
        var body = await ExampleAsync(operation);
        if (body.ContainsKey("send_at"))
            body["send_at"] = "2099-01-01T00:00:00Z";
        return body;
    }

    private async Task<string> AppointmentAsync()
    {
        var body = Bodies.Appointment(("start_date", "2099-06-01T09:00:00Z"), ("end_date", "2099-06-01T10:00:00Z"));
        return (string)(await client.CreateAsync("/appointment/", body))["uuid"]!;
    }
}
