using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>A real OpenID Connect authority that is not ours: npm's oidc-provider on a free port of this machine.</summary>
internal sealed class OidcAuthority(IReadOnlyDictionary<string, Dictionary<string, object>> clients) : IAsyncDisposable
{
    public const string Audience = "urn:contacts";

    private readonly int _port = FreePort.Find();
    private readonly HttpClient _http = new();
    private Process? _process;

    public Uri Issuer => new($"http://127.0.0.1:{_port}");

    /// <summary>The settings of a service that trusts this authority.</summary>
    public (string Key, string? Value)[] Settings =>
        [
            ("Jwt:HmacSecret", ""),
            ("Jwt:Authority", Issuer.OriginalString),
            ("Jwt:Issuer", Issuer.OriginalString),
            ("Jwt:Audience", Audience),
        ];

    public Task StartAsync() => StartAsync(site: null);

    /// <summary>Starts it.</summary>
    /// <param name="site">A web site at which people sign in: anybody, with any password.</param>
    public async Task StartAsync((string ClientId, Uri Callback)? site)
    {
        var script = Path.Combine(await NpmTools.FolderAsync(), "authority.mjs");
        var settings = new
        {
            port = _port,
            audience = Audience,
            clients,
            site = site is { } web ? new { id = web.ClientId, callback = web.Callback } : null,
        };
        _process = Process.Start(
            new ProcessStartInfo("node", [script, JsonSerializer.Serialize(settings)])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        await Eventually.TrueAsync(AnswersAsync, "the authority");
    }

    /// <summary>From now on tokens are signed with a new key, which the authority publishes beside the old ones.</summary>
    public async Task RotateAsync(string algorithm)
    {
        using var response = await _http.PostAsync(new Uri(Issuer, $"rotate/{algorithm}"), content: null);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>An access token of a client, got as clients get it (RFC 6749 §4.4).</summary>
    public async Task<string> TokenAsync(string client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Issuer, "token"));
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client}:secret"))
        );
        request.Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        using var response = await _http.SendAsync(request);
        using var answer = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return answer.RootElement.GetProperty("access_token").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _http.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var response = await _http.GetAsync(new Uri(Issuer, ".well-known/openid-configuration"));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
