using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Documentation;
using ContactAppointment.IntegrationTests.Infrastructure;
using MimeKit;
using ApiOperation = ContactAppointment.IntegrationTests.Documentation.Operation;

namespace ContactAppointment.IntegrationTests.Security;

/// <summary>
/// Every operation of the OpenAPI document, called by those who are none of an organization's business: nothing of it is in an answer, a
/// line of the log or a mail.
/// </summary>
internal sealed partial class SealedOrganizationTests
{
    private const string Audience = "contacts";

    private readonly RSA _key = RSA.Create(2048);
    private TempFolder _data = null!;
    private PublishedService _service = null!;
    private ApiClient _owner = null!;
    private ForgedTokens _ownersTokens = null!;
    private OpenApiDocument _document = null!;
    private Canaries _canaries = null!;
    private int _linesBefore;
    private string[] _mailsBefore = [];

    [OneTimeSetUp]
    public async Task StartAndFillAnOrganizationAsync()
    {
        _data = new TempFolder();
        _service = new PublishedService(
            _data.Path,
            ("Jwt:PublicKey", _key.ExportSubjectPublicKeyInfoPem()),
            ("Jwt:Audience", Audience),
            ("Serilog:MinimumLevel:Default", "Verbose")
        );
        await _service.StartAsync();
        (_owner, _ownersTokens) = NewCaller();
        _document = await OpenApiDocument.ReadAsync(_owner.Http);
        _canaries = new Canaries(_owner, _document);
        await _canaries.MakeAllAsync();
        await UnsubscribeAsync();
        (_linesBefore, _mailsBefore) = (_service.Log.Count, Mails());
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _owner?.Dispose();
        await _service.DisposeAsync();
        _data.Dispose();
        _key.Dispose();
    }

    [Test]
    public void Organization_IsFullOfCanaries()
    {
        Assert.That(_canaries.Made.Keys, Is.SupersetOf(_document.Operations.Where(o => o.Creates).Select(o => o.Path)));
        Assert.That(_canaries.Shown, Is.AtLeast(40), "in answers to its own caller");
    }

    [Clause("who.no-token", "who.expired", "who.wrong-signature", "who.wrong-issuer", "who.wrong-audience", "who.alg-none", "who.future")]
    [Test]
    public async Task Every_Operation_WithABadToken_Returns401AndTellsNothing()
    {
        var before = await StateAsync();
        var calls = 0;
        foreach (var (wrong, token) in _ownersTokens.Bad)
        foreach (var operation in _document.Operations)
        {
            var (answer, whole) = await CallAsync(_owner.Http, token, operation, OwnersPath(operation, "uuid"));

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), $"{wrong}: {operation}: {whole}");
            Assert.That(answer.Headers.WwwAuthenticate.ToString(), Does.StartWith("Bearer"), $"{wrong}: {operation}");
            HoldsNothing(whole, $"{wrong}: {operation}");
            calls++;
        }

        Assert.That(calls, Is.AtLeast(400));
        Assert.That(await StateAsync(), Is.EqualTo(before));
        await LogAndMailsHoldNothingAsync(_owner);
    }

    [Clause("who.foreign.path", "who.foreign.list", "who.foreign.tells-nothing")]
    [Test]
    public async Task Every_Operation_ByAnotherOrganization_AnswersAboutAForeignOneAsAboutAnUnknownOne()
    {
        var before = await StateAsync();
        var (stranger, tokens) = NewCaller();
        using var caller = stranger;
        foreach (var operation in _document.Operations)
        foreach (var (key, unknown) in new[] { ("uuid", $"{Guid.CreateVersion7()}"), ("id", "2147483000") })
        foreach (var headers in Headers(operation))
        {
            var (answer, foreign) = await CallAsync(stranger.Http, tokens.Good, operation, OwnersPath(operation, key), headers);

            HoldsNothing(foreign, $"{operation} {string.Join(' ', headers)}");
            Assert.That((int)answer.StatusCode, Is.LessThan(500), $"{operation}: {foreign}");
            if (!operation.IsOfOne)
                continue;
            var (_, other) = await CallAsync(stranger.Http, tokens.Good, operation, PathOf(operation, unknown), headers);
            Assert.That(foreign, Is.EqualTo(other), $"{operation} {string.Join(' ', headers)}");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), operation.ToString());
        }

        Assert.That(await StateAsync(), Is.EqualTo(before));
        await LogAndMailsHoldNothingAsync(stranger);
    }

    private (ApiClient Client, ForgedTokens Tokens) NewCaller()
    {
        var (organization, user) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var tokens = new ForgedTokens(_key, Audience, ("organization_uuid", organization), ("core_user_uuid", user));
        return (new ApiClient(new HttpClient { BaseAddress = _service.Root }, tokens.Good, organization, user), tokens);
    }

    /// <summary>Leaves an address of the organization that wants no more reminders; only a mail's link does that.</summary>
    private async Task UnsubscribeAsync()
    {
        await _owner.RemindNowAsync(Canaries.Mailbox);
        var file = await Eventually.GetAsync(() => Task.FromResult(Mails().FirstOrDefault()), "the reminder");
        var link = (await MimeMessage.LoadAsync(file)).UnsubscribeLink();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        (await _owner.Http.PostAsync(link.PathAndQuery, form)).EnsureSuccessStatusCode();
        _canaries.Made["/unsubscribedaddresses"] = (await _owner.ReadAsync("/unsubscribedaddresses"))[0]!;
    }

    private string[] Mails() => Directory.Exists(_data.Below("mail")) ? Directory.GetFiles(_data.Below("mail"), "*.eml") : [];

    /// <summary>The path that leads to what the organization has; where no such thing can be made, to its contact.</summary>
    private string OwnersPath(ApiOperation operation, string key)
    {
        var collection = operation.Path.Split("/{")[0];
        return PathOf(operation, $"{_canaries.Made.GetValueOrDefault(collection, _canaries.Made["/contact"])[key]}");
    }

    private static string PathOf(ApiOperation operation, string key) => Parameter().Replace(operation.Path, key);

    private static IEnumerable<(string Name, string Value)[]> Headers(ApiOperation operation)
    {
        yield return [];
        yield return [("If-Match", "*")];
        yield return [("If-None-Match", "*")];
        if (operation.Method == "post")
            yield return [("Idempotency-Key", "same")];
    }

    /// <summary>An answer, and all of it that could tell one thing from another: its moment and its trace cannot.</summary>
    private static async Task<(HttpResponseMessage Answer, string Whole)> CallAsync(
        HttpClient http,
        string? token,
        ApiOperation operation,
        string path,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(operation.Verb, path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (operation.Bodies?.FirstOrDefault() is { Key: { } mediaType, Value: { } body })
            request.Content = ApiClient.Json((object?)(string?)(operation.IsRaw ? body["example"] : null) ?? body["example"]!, mediaType);
        var answer = await http.SendAsync(request);
        var lines = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(h => h.Key != "Date")
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");
        var text = Trace().Replace(await answer.Content.ReadAsStringAsync(), "$1");
        return (answer, $"{(int)answer.StatusCode}\n{string.Join('\n', lines)}\n\n{text}");
    }

    private void HoldsNothing(string text, string where)
    {
        foreach (var canary in _canaries.All)
            Assert.That(text, Does.Not.Contain(canary).IgnoreCase, where);
    }

    /// <summary>Looks when a mail that the caller asks for has gone out, so that whatever was to be written has been.</summary>
    private async Task LogAndMailsHoldNothingAsync(ApiClient caller)
    {
        using var bystander = NewCaller().Client;
        var client = caller == _owner ? bystander : caller;
        await client.RequestMailAsync("somebody@example.com");
        var mail = await Eventually.GetAsync(
            () => Task.FromResult(Mails().Except(_mailsBefore).FirstOrDefault(m => File.ReadAllText(m).Contains("somebody@example.com"))),
            "the mail"
        );
        Assert.That(mail, Is.Not.Null);

        foreach (var file in Mails().Except(_mailsBefore))
            HoldsNothing((await MimeMessage.LoadAsync(file)).ToString(), "a mail");
        // The owner's own looks are in the log, with their caller; what they looked at is not.
        var own = new[] { $"{_owner.Organization}", $"{_owner.User}" };
        foreach (var line in _service.Log.Skip(_linesBefore).Where(l => !own.All(l.Contains)))
            HoldsNothing(line, "the log");
        foreach (var line in _service.Log.Skip(_linesBefore))
            Assert.That(line, Does.Not.Contain(Canaries.Mark).IgnoreCase);
    }

    private async Task<string> StateAsync()
    {
        var lists = _document.Operations.Where(o => o is { Method: "get", IsOfOne: false }).Select(o => o.Path);
        var state = new List<string>();
        foreach (var list in lists)
            state.Add((await _owner.ReadAsync(list)).ToJsonString());
        return string.Join('\n', state);
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"(""trace_id"":"")[0-9a-f]{32}")]
    private static partial Regex Trace();
}
