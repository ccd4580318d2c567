using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Documentation;

/// <summary>Bodies that the document gives as examples, made to fit what is stored: where they name other things, those are made first.</summary>
internal sealed class DocumentedBodies(ApiClient client)
{
    private static readonly string[] OfOthers = ["organization_uuid", "core_user_uuid", "customer_id"];

    /// <summary>The example of a body, with an appointment of its own where it names one.</summary>
    public async Task<JsonObject> ExampleAsync(Operation operation)
    {
        var body = operation.Bodies!.First().Value!["example"]!.DeepClone().AsObject();
        foreach (var field in OfOthers)
            body.Remove(field);
        if (body.ContainsKey("appointment"))
            body["appointment"] = await AppointmentAsync();
        if (body.ContainsKey("appointments"))
            body["appointments"] = new JsonArray(await AppointmentAsync());
        if (body.ContainsKey("send_at"))
            body["send_at"] = "2099-01-01T00:00:00Z"; // or it may have been sent before the next call
        return body;
    }

    private async Task<string> AppointmentAsync()
    {
        var body = Bodies.Appointment(("start_date", "2099-06-01T09:00:00Z"), ("end_date", "2099-06-01T10:00:00Z"));
        return (string)(await client.CreateAsync("/appointment/", body))["uuid"]!;
    }
}
