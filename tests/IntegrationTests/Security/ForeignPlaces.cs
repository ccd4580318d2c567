using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security;

/// <summary>
/// One place in a request where something can be named. <c>{contact.uuid}</c>, <c>{contact.id}</c> and the like stand for what is named,
/// which may be another organization's or unknown; <c>{own.contact}</c> for a thing of the caller's own.
/// </summary>
internal sealed record ForeignPlace(string Method, string Path, string? Body = null)
{
    public override string ToString() => $"{Method} {Path} {Body}";
}

/// <summary>Every place of the API where an id, a uuid or an address of something can stand.</summary>
internal static class ForeignPlaces
{
    public static readonly string[] Collections =
    [
        "contact",
        "contacttype",
        "appointment",
        "appointmentnotes",
        "appointmentnotifications",
        "appointmentdrivingtimes",
    ];

    private static readonly Dictionary<string, string> _smallest = new()
    {
        ["contact"] = """{"workflowlevel1_uuids":[]}""",
        ["contacttype"] = """{"name":"T"}""",
        ["appointment"] = $$"""{"start_date":"{{Bodies.Start}}","end_date":"{{Bodies.End}}","type":["visit"]}""",
        ["appointmentnotes"] = """{"note":"N"}""",
        ["appointmentnotifications"] = """{"recipient":"a@example.com","appointment":"{own.appointment}"}""",
        ["appointmentdrivingtimes"] = """{"time":1,"appointment":"{own.appointment}"}""",
    };

    private static readonly (string Collection, string Field, string[] Values)[] _fields =
    [
        ("contact", "contact_type", ["\"{contacttype.uuid}\"", "\"{contacttype.name}\"", "{contacttype.id}", "\"{contacttype.id}\""]),
        ("contact", "core_user_uuid", ["\"{contact.uuid}\"", "\"{user}\""]),
        ("contact", "customer_id", ["{customer}"]),
        ("contact", "organization_uuid", ["\"{organization}\""]),
        ("contact", "siteprofile_uuids", ["[\"{contact.uuid}\"]"]),
        ("contact", "workflowlevel1_uuids", ["[\"{contact.uuid}\"]"]),
        ("contact", "workflowlevel2_uuids", ["[\"{appointment.uuid}\",\"{contact.uuid}\"]"]),
        ("contact", "uuid", ["\"{contact.uuid}\""]),
        ("contact", "id", ["{contact.id}"]),
        ("contacttype", "uuid", ["\"{contacttype.uuid}\""]),
        ("contacttype", "organization_uuid", ["\"{organization}\""]),
        ("contacttype", "name", ["\"{contacttype.name}\""]),
        ("appointment", "contact_uuid", ["\"{contact.uuid}\"", "\"{appointment.uuid}\""]),
        ("appointment", "contact", ["{\"uuid\":\"{contact.uuid}\"}"]),
        ("appointment", "owner", ["\"{contact.uuid}\"", "\"{user}\"", "\"{organization}\""]),
        ("appointment", "siteprofile_uuid", ["\"{contact.uuid}\""]),
        ("appointment", "invitee_uuids", ["[\"{contact.uuid}\",\"{user}\"]"]),
        ("appointment", "workflowlevel2_uuids", ["[\"{appointment.uuid}\"]"]),
        ("appointment", "organization_uuid", ["\"{organization}\""]),
        ("appointment", "notes", ["[{\"id\":{appointmentnotes.id},\"note\":\"mine\"}]"]),
        ("appointment", "driving_times", ["[{\"id\":{appointmentdrivingtimes.id},\"time\":5}]"]),
        ("appointmentnotes", "appointments", ["[\"{appointment.uuid}\"]", "[\"{own.appointment}\",\"{appointment.uuid}\"]"]),
        .. new[] { "appointmentnotifications", "appointmentdrivingtimes" }.Select(collection =>
            (
                collection,
                "appointment",
                new[]
                {
                    "{appointment.id}",
                    "\"{appointment.id}\"",
                    "\"{appointment.uuid}\"",
                    "\"/appointment/{appointment.uuid}/\"",
                    "\"appointment/{appointment.id}\"",
                    "\"{root}appointment/{appointment.uuid}/\"",
                    "\"{root}appointment/{appointment.id}\"",
                }
            )
        ),
        ("appointmentdrivingtimes", "appointment_uuid", ["\"{appointment.uuid}\""]),
        ("appointmentnotifications", "url", ["\"{root}appointmentnotifications/{appointmentnotifications.uuid}/\""]),
    ];

    private static readonly string[] _queries =
    [
        "contact/?contact_type={contacttype.uuid}",
        "contact/?contact_type={contacttype.name}",
        "contact/?siteprofile_uuids={contact.uuid}",
        "contact/?workflowlevel1_uuids={contact.uuid},{appointment.uuid}",
        "contact/?workflowlevel2_uuids={appointment.uuid}",
        "contact/?search={contacttype.name}",
        "appointment/?owner={user}",
        "appointment/?owner={contact.uuid}",
        "appointment/?invitee={user}",
        "appointment/?contact_uuid={contact.uuid}",
        "appointment/?siteprofile_uuid={contact.uuid}",
        "appointment/?workflowlevel2_uuid={appointment.uuid}",
    ];

    public static IEnumerable<ForeignPlace> All => [.. InPaths, .. InBodies, .. _queries.Select(query => new ForeignPlace("GET", query))];

    private static IEnumerable<ForeignPlace> InPaths =>
        from collection in Collections
        from path in new[] { $"{collection}/{{{collection}.id}}/", $"{collection}/{{{collection}.uuid}}" }
        from call in new (string Method, string? Body)[]
        {
            ("GET", null),
            ("HEAD", null),
            ("OPTIONS", null),
            ("POST", "{}"),
            ("DELETE", null),
            ("PUT", _smallest[collection]),
            ("PUT", "{}"),
            ("PATCH", "{}"),
            ("PATCH", """{"first_name":5,"name":5,"note":5,"recipient":5,"time":-1}"""),
            ("PATCH", "no json"),
        }
        select new ForeignPlace(call.Method, path, call.Body);

    private static IEnumerable<ForeignPlace> InBodies =>
        from place in _fields
        from value in place.Values
        from call in new[]
        {
            ("POST", $"{place.Collection}/", _smallest[place.Collection]),
            ("PUT", $"{place.Collection}/{{own.{place.Collection}}}/", _smallest[place.Collection]),
            ("PATCH", $"{place.Collection}/{{own.{place.Collection}}}/", "{}"),
        }
        select new ForeignPlace(call.Item1, call.Item2, With(call.Item3, place.Field, value));

    /// <summary>The later of two keys wins, so that a field may stand there already.</summary>
    private static string With(string body, string field, string value) => $"{body[..^1]}{(body == "{}" ? "" : ",")}\"{field}\":{value}}}";
}
