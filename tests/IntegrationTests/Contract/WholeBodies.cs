using System.Text.Json.Nodes;

namespace ContactAppointment.IntegrationTests.Contract;

/// <summary>A body for each resource with something in every field that can be written.</summary>
internal static class WholeBodies
{
    public static JsonObject Of(string collection, JsonNode? appointment)
    {
        var uuid = Guid.CreateVersion7();
        var text = collection switch
        {
            "contact" => $$"""
                {
                  "core_user_uuid": "{{uuid}}", "customer_id": 20001, "first_name": "A", "middle_name": "B", "last_name": "C", "title": "mr",
                  "suffix": "dr.", "contact_type": "Customer", "customer_type": "company", "company": "D",
                  "addresses": [{ "type": "home", "street": "S", "house_number": "1", "postal_code": "2", "city": "E", "country": "F" }],
                  "emails": [{ "type": "office", "email": "a@example.com" }], "phones": [{ "type": "fax", "number": "110" }],
                  "siteprofile_uuids": ["{{uuid}}"], "workflowlevel1_uuids": ["{{uuid}}"], "workflowlevel2_uuids": ["{{uuid}}"], "notes": "G"
                }
                """,
            "contacttype" => """{ "name": "T", "is_global": false }""",
            "appointment" => $$"""
                {
                  "name": "A", "owner": "{{uuid}}", "start_date": "2026-05-04T09:00:00Z", "end_date": "2026-05-04T10:00:00Z", "type": ["visit"],
                  "address": "B", "siteprofile_uuid": "{{uuid}}", "contact_uuid": "{{uuid}}", "invitee_uuids": ["{{uuid}}"],
                  "workflowlevel2_uuids": ["{{uuid}}"], "summary": "C", "notes": [{ "note": "N", "type": 2 }]
                }
                """,
            "appointmentnotes" => """{ "note": "N", "type": 2, "appointments": ["{a}"] }""",
            "appointmentnotifications" => """
                {
                  "appointment": "{a}", "recipient": "a@example.com", "subject": "S", "message": "M", "org_phone": "1", "org_name": "O", "language": "en",
                  "send_notification": false
                }
                """,
            "appointmentdrivingtimes" =>
                """{ "appointment": "{a}", "distance": "2.50", "time": 3, "time_point": "2026-05-04T09:00:00Z" }""",
            _ => throw new ArgumentException(collection),
        };
        return JsonNode.Parse(text.Replace("{a}", (string?)appointment?["uuid"], StringComparison.Ordinal))!.AsObject();
    }
}
