using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Organizations;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Documentation;

/// <summary>The limits that the document states are those of the domain, and those that the service holds callers to.</summary>
internal sealed class LimitsTests : ApiTest
{
    private OpenApiDocument _document = null!;
    private DocumentedBodies _bodies = null!;

    [SetUp]
    public async Task ReadAsync()
    {
        _document = await OpenApiDocument.ReadAsync(Client.Http);
        _bodies = new DocumentedBodies(Client);
    }

    [TestCase("ContactFields", "first_name", "maxLength", PersonName.PartMaxLength)]
    [TestCase("ContactFields", "middle_name", "maxLength", PersonName.PartMaxLength)]
    [TestCase("ContactFields", "last_name", "maxLength", PersonName.PartMaxLength)]
    [TestCase("ContactFields", "suffix", "maxLength", PersonName.PartMaxLength)]
    [TestCase("ContactFields", "company", "maxLength", Contact.CompanyMaxLength)]
    [TestCase("AddressFields", "street", "maxLength", Address.StreetMaxLength)]
    [TestCase("AddressFields", "house_number", "maxLength", Address.HouseNumberMaxLength)]
    [TestCase("AddressFields", "postal_code", "maxLength", Address.PostalCodeMaxLength)]
    [TestCase("AddressFields", "city", "maxLength", Address.CityMaxLength)]
    [TestCase("AddressFields", "country", "maxLength", Address.CountryMaxLength)]
    [TestCase("EmailFields", "email", "maxLength", EmailAddress.MaxLength)]
    [TestCase("PhoneFields", "number", "maxLength", PhoneNumber.MaxLength)]
    [TestCase("PhoneFields", "number", "minLength", PhoneNumber.MinLength)]
    [TestCase("ContactTypeFields", "name", "maxLength", ContactType.NameMaxLength)]
    [TestCase("AppointmentFields", "name", "maxLength", Appointment.NameMaxLength)]
    [TestCase("AppointmentFields", "address", "maxLength", Appointment.AddressMaxLength)]
    [TestCase("NotificationFields", "recipient", "maxLength", EmailAddress.MaxLength)]
    [TestCase("NotificationFields", "subject", "maxLength", AppointmentNotification.SubjectMaxLength)]
    [TestCase("NotificationFields", "org_phone", "maxLength", Organization.PhoneMaxLength)]
    [TestCase("NotificationFields", "org_name", "maxLength", Organization.NameMaxLength)]
    [TestCase("DrivingTimeFields", "time", "maximum", DrivingTime.MaxTime)]
    public void Document_Limit_IsTheDomains(string schema, string field, string limit, int expected) =>
        Assert.That((int)_document.Root["components"]!["schemas"]![schema]!["properties"]![field]![limit]!, Is.EqualTo(expected));

    [Test]
    public void Document_Choices_AreTheDomains()
    {
        Assert.That(Choices("Contact", "title"), Is.EqualTo([.. Titles.All.Values, null]));
        Assert.That(Choices("Contact", "title_display"), Is.EqualTo([.. Titles.All.Displays, null]));
        Assert.That(Choices("Contact", "customer_type"), Is.EqualTo([.. CustomerTypes.All.Values, null]));
        Assert.That(Choices("Address", "type"), Is.EqualTo(AddressTypes.All.Values));
        Assert.That(Choices("Email", "type"), Is.EqualTo(EmailTypes.All.Values));
        Assert.That(Choices("Phone", "type"), Is.EqualTo(PhoneTypes.All.Values));
        Assert.That(Choices("Note", "type"), Is.EqualTo(NoteTypes.All.Values));
        Assert.That(Choices("Note", "type_display"), Is.EqualTo(NoteTypes.All.Displays));
    }

    /// <summary>Each field of each body of the document, at its limits and beyond them: those that come later are tried by themselves.</summary>
    [Test]
    public async Task Post_EachFieldAtAndBeyondItsDocumentedLimits_IsTakenAndRefused()
    {
        var tried = 0;
        foreach (var operation in _document.Operations.Where(o => o.Creates))
        {
            var example = await _bodies.ExampleAsync(operation);
            foreach (var (place, schema, required) in Places(operation.Bodies!.First().Value!["schema"]!, []))
            {
                if (
                    place.Aggregate((JsonNode?)example, (node, step) => node is JsonArray list ? list[(int)step] : node?[(string)step])
                    is null
                )
                    continue; // taken out of the example, as it names other things
                foreach (var (value, isRight) in Probes(schema, required))
                {
                    var errors = await ErrorsOfAsync(operation, With(example, place, value));
                    var isRefused = errors.Any(e => e == Path(place) || e.StartsWith(Path(place) + "[", StringComparison.Ordinal));
                    Assert.That(
                        isRefused,
                        Is.Not.EqualTo(isRight),
                        $"{operation}: {Path(place)} = {Short(value)}: {string.Join(", ", errors)}"
                    );
                    tried++;
                }
            }
        }

        Assert.That(tried, Is.AtLeast(100));
    }

    private async Task<IReadOnlyCollection<string>> ErrorsOfAsync(Operation operation, JsonObject body)
    {
        using var response = await Client.PostAsync(operation.Path, body);
        return response.StatusCode == HttpStatusCode.BadRequest ? [.. (await response.ReadErrorsAsync()).Keys] : [];
    }

    private IEnumerable<(object[] Place, JsonObject Schema, bool IsRequired)> Places(JsonNode schema, object[] place)
    {
        var resolved = _document.Resolve(schema);
        var required = resolved["required"]?.AsArray().Select(r => (string?)r).ToHashSet() ?? [];
        foreach (var (name, property) in resolved["properties"]?.AsObject() ?? [])
        {
            object[] here = [.. place, name];
            var field = _document.Resolve(property!);
            yield return (here, field, required.Contains(name));
            if (field["items"] is { } items && _document.Resolve(items)["properties"] is not null)
                foreach (var inner in Places(items, [.. here, 0]))
                    yield return inner;
        }
    }

    /// <summary>Values, and whether the schema takes them; the missing value stands for a field that is left out.</summary>
    private static IEnumerable<(JsonNode? Value, bool IsRight)> Probes(JsonObject schema, bool isRequired)
    {
        var types = schema["type"] is JsonArray several ? [.. several.Select(t => (string?)t)] : new[] { (string?)schema["type"] };
        yield return (Missing, !isRequired);
        yield return (null, types.Contains("null"));
        yield return (new JsonObject(), false);
        if (schema["maxLength"] is { } most)
            yield return (new string('x', (int)most + 1), false);
        if (
            schema["maxLength"] is { } allowed
            && schema["format"] is null
            && schema["enum"] is null
            && (string?)schema["examples"]?[0] != "Customer"
        )
            yield return (string.Concat(Enumerable.Repeat("😀", (int)allowed)), true);
        if (schema["minLength"] is { } least)
            yield return (new string('x', (int)least - 1), false);
        if (schema["minimum"] is { } lowest)
            yield return ((decimal)lowest - 1, false);
        if (schema["maximum"] is { } highest)
            yield return ((decimal)highest + 1, false);
        if (schema["minItems"] is not null)
            yield return (new JsonArray(), false);
        if (schema["enum"] is JsonArray choices)
        {
            yield return ("no such choice", false);
            foreach (var choice in choices.OfType<JsonNode>())
                yield return (choice, true);
        }

        if (types.Contains("string") && ((string?)schema["format"] ?? (string?)schema["pattern"]) is not null)
            yield return ("no such form", false);
        if (((string?)schema["description"])?.Contains("any length", StringComparison.Ordinal) == true)
            yield return (new string('x', 100_000), true);
    }

    private static readonly JsonValue Missing = JsonValue.Create("(left out)");

    private static JsonObject With(JsonObject example, object[] place, JsonNode? value)
    {
        var body = example.DeepClone().AsObject();
        var parent = place[..^1].Aggregate((JsonNode)body, (node, step) => node is JsonArray list ? list[(int)step]! : node[(string)step]!);
        if (ReferenceEquals(value, Missing))
            parent.AsObject().Remove((string)place[^1]);
        else
            parent[(string)place[^1]] = value?.DeepClone();
        return body;
    }

    private static string Path(object[] place) =>
        string.Concat(place.Select(step => step is int index ? $"[{index}]" : $".{step}")).TrimStart('.');

    private static string Short(JsonNode? value) => value?.ToJsonString() is { } text ? text[..Math.Min(40, text.Length)] : "null";

    private IEnumerable<string?> Choices(string schema, string field) =>
        _document.Root["components"]!["schemas"]![schema]!["properties"]![field]!["enum"]!.AsArray().Select(v => v?.ToString());
}
