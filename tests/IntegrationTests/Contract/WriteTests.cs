using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Contract;

/// <summary>What PUT and PATCH do to each field of each resource.</summary>
[TestFixture(
    "contact",
    "workflowlevel1_uuids",
    "customer_id,core_user_uuid",
    "first_name,middle_name,last_name,suffix,workflowlevel1_uuids"
)]
[TestFixture("contacttype", "name", "", "name,is_global")]
[TestFixture(
    "appointment",
    "start_date,end_date,type",
    "owner,notes",
    "name,owner,start_date,end_date,type,address,organization_uuid,summary,notes"
)]
[TestFixture("appointmentnotes", "", "", "note,type,appointments")]
[TestFixture("appointmentnotifications", "appointment,recipient", "", "appointment,recipient,send_notification")]
[TestFixture("appointmentdrivingtimes", "appointment,time", "", "appointment")]
internal sealed class WriteTests(string collection, string required, string kept, string neverNull) : ApiTest
{
    private static readonly string[] Assigned = ["id", "uuid", "url", "create_date", "edit_date"];

    /// <summary>What can be written beside the fields of the table, by rules that have tests of their own.</summary>
    private static readonly string[] Written = ["organization_uuid", "send_at", "send_before"];

    private readonly string[] _required = Names(required);
    private readonly string[] _kept = Names(kept);
    private readonly string[] _neverNull = Names(neverNull);
    private JsonObject _whole = null!;
    private string _path = null!;

    [SetUp]
    public async Task MakeOneWithEverythingAsync()
    {
        var appointment = collection is "contact" or "contacttype" or "appointment"
            ? null
            : await Client.CreateAsync("/appointment/", Bodies.Appointment());
        _whole = WholeBodies.Of(collection, appointment);
        _path = $"/{collection}/{(await Client.CreateAsync($"/{collection}/", _whole))["uuid"]}/";
    }

    [Test]
    [Clause("put.replaces", "put.keeps.customer_id", "put.keeps.core_user_uuid", "put.keeps.owner", "put.keeps.notes")]
    public async Task Put_RequiredFieldsOnly_PutsAllOthersBackToWhatANewOneHas()
    {
        var before = (await Client.ReadAsync(_path)).AsObject();
        var smallest = new JsonObject(_required.Select(field => KeyValuePair.Create(field, _whole[field]?.DeepClone())));
        var expected = (await Client.CreateAsync($"/{collection}/", Free(smallest))).AsObject();
        foreach (var field in _kept)
            expected[field] = before[field]!.DeepClone();

        var replaced = (await (await Client.PutAsync(_path, smallest)).ReadAsync(HttpStatusCode.OK)).AsObject();

        Assert.That(JsonNode.DeepEquals(Content(replaced), Content(expected)), $"{replaced}\n{expected}");
        Assert.That(JsonNode.DeepEquals(await Client.ReadAsync(_path), replaced));
    }

    [Test]
    [Clause("put.required", "text.null", "patch.null")]
    public async Task Write_WithoutOrNull_IsRefusedWhereTheFieldIsNeededAndClearsItElsewhere()
    {
        foreach (var (field, value) in _whole.ToList())
        {
            var before = await Client.ReadAsync(_path);
            var without = (JsonObject)_whole.DeepClone();
            without.Remove(field);
            var asNull = (JsonObject)_whole.DeepClone();
            asNull[field] = null;

            if (_required.Contains(field) && field != "time")
                Assert.That((await (await Client.PutAsync(_path, without)).ReadErrorsAsync()).Keys, Is.EqualTo(new[] { field }), field);
            if (_neverNull.Contains(field))
            {
                foreach (var refused in new[] { await Client.PutAsync(_path, asNull), await PatchAsync(field, null) })
                    Assert.That((await refused.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { field }), field);
                Assert.That(JsonNode.DeepEquals(await Client.ReadAsync(_path), before), $"{field}: as before");
                continue;
            }

            var cleared = await (await PatchAsync(field, null)).ReadAsync(HttpStatusCode.OK);
            Assert.That(Differing(before, cleared), Is.SubsetOf(new[] { field, $"{field}_display", $"{field}_name" }), field);
            if (field is not ("customer_id" or "subject" or "message")) // a number is left, a text is written from the template
                Assert.That(cleared[field], Is.Null, field);
            await (await PatchAsync(field, value)).ReadAsync(HttpStatusCode.OK);
        }
    }

    [Test]
    [Clause("patch.merge", "body.read-only", "body.unknown")]
    public async Task Patch_ReadOnlyAndUnknownFieldsOfAnyType_ChangesNothing()
    {
        var before = (await Client.ReadAsync(_path)).AsObject();
        var body = new JsonObject { ["nothing"] = new JsonArray(1, null, new JsonObject { ["deep"] = true }) };
        foreach (var field in before.Select(f => f.Key).Where(f => !_whole.ContainsKey(f) && !Written.Contains(f)))
            body[field] = new JsonArray(new JsonObject { [field] = 1 });

        var patched = await (await Client.PatchAsync(_path, body)).ReadAsync(HttpStatusCode.OK);

        Assert.That(body, Has.Count.GreaterThan(2));
        Assert.That(Differing(before, patched), Is.Empty);
    }

    [Test]
    [Clause("patch.merge")]
    public async Task Patch_EachFieldAlone_LeavesTheOthers()
    {
        var smallest = new JsonObject(_required.Select(field => KeyValuePair.Create(field, _whole[field]?.DeepClone())));
        var path = $"/{collection}/{(await Client.CreateAsync($"/{collection}/", Free(smallest)))["uuid"]}/";
        var freed = Free(_whole);
        foreach (var (field, value) in freed.Where(f => f.Key is not ("customer_id" or "core_user_uuid")).ToList())
        {
            var before = await Client.ReadAsync(path);

            var patched = await (await Client.PatchAsync(path, new JsonObject { [field] = value?.DeepClone() })).ReadAsync(
                HttpStatusCode.OK
            );

            string[] own = [field, $"{field}_display", $"{field}_name", "contact"];
            Assert.That(Differing(before, patched), Is.SubsetOf(own), field);
        }
    }

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The body without what only one can have.</summary>
    private static JsonObject Free(JsonObject body)
    {
        var free = (JsonObject)body.DeepClone();
        if (free.ContainsKey("appointments"))
            free["appointments"] = new JsonArray();
        return free;
    }

    private static JsonObject Content(JsonObject answer)
    {
        var content = (JsonObject)answer.DeepClone();
        foreach (var field in Assigned)
            content.Remove(field);
        return content;
    }

    private static IEnumerable<string> Differing(JsonNode before, JsonNode after) =>
        before.AsObject().Where(f => f.Key != "edit_date" && !JsonNode.DeepEquals(f.Value, after[f.Key])).Select(f => f.Key);

    private Task<HttpResponseMessage> PatchAsync(string field, JsonNode? value) =>
        Client.PatchAsync(_path, new JsonObject { [field] = value?.DeepClone() });
}
