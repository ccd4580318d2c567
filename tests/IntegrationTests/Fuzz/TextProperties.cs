using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using FsCheck;

namespace ContactAppointment.IntegrationTests.Fuzz;

/// <summary>For every text: it comes back as it went in, but for its trimmed ends, or is refused for what it is.</summary>
internal sealed class TextProperties : ApiTest
{
    private const int Max = 50;

    private ApiClient _client = null!;
    private string _contact = "";

    [OneTimeSetUp]
    public async Task MakeAContactAsync()
    {
        _client = Api.CreateApiClient();
        _contact = $"/contact/{(await _client.CreateAsync("/contact/", Bodies.Contact()))["uuid"]}/";
    }

    [OneTimeTearDown]
    public void LeaveIt() => _client.Dispose();

    [FsCheck.NUnit.Property(MaxTest = 200)]
    [Clause("text.trimmed", "text.nul", "text.lone-surrogate")]
    public void Notes_AnyText_ComeBackTrimmedOrAreRefused(UnicodeString any, NonNegativeInt half)
    {
        var text = any.Get ?? "";
        if (half.Get % 5 == 0 && text.Length > 0)
            text = text.Insert(half.Get % text.Length, half.Get % 2 == 0 ? "\ud83d" : "😀"); // half a sign, or a whole one

        var (status, body) = Patch("notes", text);

        var isText =
            !text.Contains('\0', StringComparison.Ordinal) && text.EnumerateRunes().SelectMany(r => r.ToString()).SequenceEqual(text);
        Assert.That(status, Is.EqualTo(isText ? HttpStatusCode.OK : HttpStatusCode.BadRequest), JsonSerializer.Serialize(text));
        if (isText)
            Assert.That((string?)body["notes"] ?? "", Is.EqualTo(text.Trim()));
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    [Clause("text.trimmed", "text.code-points")]
    public void FirstName_AnyTextWithoutNul_IsTakenByItsCodePoints(UnicodeString any, byte times)
    {
        var text = string.Concat(Enumerable.Repeat((any.Get ?? "").Replace("\0", "", StringComparison.Ordinal) + "ü😀", (times % 30) + 1));
        text = string.Concat(text.EnumerateRunes().Where(r => r.Value != 0xFFFD));

        var (status, body) = Patch("first_name", text);

        var isShort = text.Trim().EnumerateRunes().Count() <= Max;
        Assert.That(status, Is.EqualTo(isShort ? HttpStatusCode.OK : HttpStatusCode.BadRequest), JsonSerializer.Serialize(text));
        if (isShort)
            Assert.That((string?)body["first_name"], Is.EqualTo(text.Trim()));
        else
            Assert.That(body["errors"]!["first_name"], Is.Not.Null);
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    [Clause("errors.no-5xx", "status.400")]
    public void Post_AnyBytes_AreNeverAFailure(byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        var answer = _client.SendAsync(HttpMethod.Post, "/contact/", content).GetAwaiter().GetResult();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    /// <summary>Written sign by sign: no library writes half a sign.</summary>
    private (HttpStatusCode Status, JsonNode Body) Patch(string field, string text)
    {
        var json = string.Concat(text.Select(c => $"\\u{(int)c:x4}"));
        var answer = _client.PatchAsync(_contact, $"{{\"{field}\":\"{json}\"}}").GetAwaiter().GetResult();
        return (answer.StatusCode, JsonNode.Parse(answer.Content.ReadAsStringAsync().GetAwaiter().GetResult())!);
    }
}
