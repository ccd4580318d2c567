using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Errors;

/// <summary>Bodies that are no JSON object, or hold text that cannot be stored.</summary>
internal sealed class UnusableBodyTests : ApiTest
{
    private const string Start = """{"workflowlevel1_uuids":[],""";

    private static IEnumerable<TestCaseData> BadBodies()
    {
        yield return Case("empty", "");
        yield return Case("white space", "  \n");
        yield return Case("null", "null");
        yield return Case("array", "[]");
        yield return Case("array of an object", "[{}]");
        yield return Case("text", "\"x\"");
        yield return Case("number", "7");
        yield return Case("form", "first_name=x");
        yield return Case("cut", Start);
        yield return Case("comma too many", Start + "\"notes\":\"x\",}");
        yield return Case("comment", "/* */" + Start + "\"notes\":\"x\"}");
        yield return Case("single quotes", Start + "'notes':'x'}");
        yield return Case("NaN", Start + "\"customer_id\":NaN}");
        yield return Case("more after it", Start + "\"notes\":\"x\"} {}");
        yield return Case("deep arrays", Start + "\"x\":" + new string('[', 10_000) + new string(']', 10_000) + "}");
        yield return Case("deep objects", string.Concat(Enumerable.Repeat("{\"x\":", 10_000)) + "1" + new string('}', 10_000));
        yield return Case("deep and open", new string('[', 10_000));
        yield return Case("control character", Start + "\"notes\":\"a\u0001b\"}");
        yield return Bytes("invalid UTF-8 in a value", [.. Encoding.UTF8.GetBytes(Start + "\"notes\":\""), 0xC3, 0x28, .. "\"}"u8]);
        yield return Bytes("UTF-16", Encoding.Unicode.GetBytes(Start + "\"notes\":\"x\"}"));
        yield return Case("lone high surrogate", """{"workflowlevel1_uuids":[],"notes":"a\ud83d"}""");
        yield return Case("lone low surrogate", """{"workflowlevel1_uuids":[],"notes":"\ude00a"}""");
        yield return Case("surrogates the wrong way round", """{"workflowlevel1_uuids":[],"first_name":"\ude00\ud83d"}""");
        yield return Case("lone surrogate in a name", """{"workflowlevel1_uuids":[],"\ud83d":1}""");
        yield return Case("lone surrogate in a uuid", """{"workflowlevel1_uuids":[],"core_user_uuid":"\ud83d"}""");
        yield return Case("lone surrogate in a choice", """{"workflowlevel1_uuids":[],"title":"\ud83d"}""");
        yield return Case("lone surrogate in a type's name", """{"workflowlevel1_uuids":[],"contact_type":"\ud83d"}""");
        yield return Case("NUL", """{"workflowlevel1_uuids":[],"first_name":"a\u0000b"}""");
        yield return Case("NUL in free text", """{"workflowlevel1_uuids":[],"notes":"\u0000"}""");
        yield return Case("NUL in an address", """{"workflowlevel1_uuids":[],"addresses":[{"city":"\u0000"}]}""");
        yield return Case("NUL in a phone", """{"workflowlevel1_uuids":[],"phones":[{"number":"110\u0000"}]}""");
        yield return Case("NUL in a mailbox", """{"workflowlevel1_uuids":[],"emails":[{"email":"a\u0000@b.de"}]}""");
        yield return Case("NUL in a type's name", """{"workflowlevel1_uuids":[],"contact_type":"Customer\u0000"}""");

        static TestCaseData Case(string name, string body) => Bytes(name, Encoding.UTF8.GetBytes(body));
        static TestCaseData Bytes(string name, byte[] body) => new TestCaseData(body).SetArgDisplayNames(name);
    }

    [Clause("status.400", "text.nul", "text.lone-surrogate", "errors.no-5xx", "errors.problem", "json.utf8")]
    [TestCaseSource(nameof(BadBodies))]
    public async Task Post_NoUsableBody_Returns400AndStoresNothing(byte[] body)
    {
        var response = await PostAsync(body);

        await response.ReadProblemAsync(HttpStatusCode.BadRequest);
        Assert.That((int)(await Client.ReadAsync("/contact/"))["count"]!, Is.Zero);
    }

    [Test]
    public async Task Post_ByteOrderMarkDuplicateKeysAndOddCharacters_AreTaken()
    {
        var body =
            """{"workflowlevel1_uuids":[],"first_name":"lost","first_name":"\ufffe\uffff\u200b\u202e\ufdd0","notes":"\u0301\u001f\u007f"}""";

        var response = await PostAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(body)]);

        var contact = await response.ReadAsync(HttpStatusCode.Created);
        Assert.That((string?)contact["first_name"], Is.EqualTo("\ufffe\uffff\u200b\u202e\ufdd0"));
    }

    private Task<HttpResponseMessage> PostAsync(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Client.SendAsync(HttpMethod.Post, "/contact/", content);
    }
}
