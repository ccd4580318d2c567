using System.Net;
using System.Text.RegularExpressions;
using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.AdminPanel;

/// <summary>A browser without scripts at the admin panel: it keeps cookies, follows no redirect, and fills in forms.</summary>
internal sealed partial class PanelClient : IDisposable
{
    private readonly CookieContainer _cookies;
    private readonly HttpClient _http;

    /// <summary>A browser at a panel.</summary>
    /// <param name="root">Where the panel is.</param>
    /// <param name="scheme"><c>https</c> for one that comes through a proxy which ends TLS.</param>
    public PanelClient(Uri root, string scheme = "http")
    {
        _cookies = new CookieContainer();
        HttpMessageHandler handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies };
        if (scheme == "https")
            handler = new SecureCookies(_cookies);
        _http = new HttpClient(handler) { BaseAddress = root };
        _http.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
    }

    /// <summary>Another browser to which the cookies of this one have come.</summary>
    public PanelClient Copy(Uri? root = null)
    {
        var copy = new PanelClient(root ?? _http.BaseAddress!);
        foreach (Cookie cookie in _cookies.GetAllCookies())
            copy._cookies.Add(copy._http.BaseAddress!, new Cookie(cookie.Name, cookie.Value, "/"));
        return copy;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path);

    /// <summary>Opens a page and sends the form in it.</summary>
    public Task<HttpResponseMessage> SubmitAsync(string path, params (string Name, string Value)[] fields) =>
        SubmitAsync(path, path, fields);

    /// <summary>Sends a form that stands in another page than the one that takes it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, string formPage, params (string Name, string Value)[] fields)
    {
        var page = await (await _http.GetAsync(formPage)).Content.ReadAsStringAsync();
        var hidden = Hidden()
            .Matches(page)
            .Select(m => KeyValuePair.Create(m.Groups["name"].Value, m.Groups["value"].Value))
            .DistinctBy(f => f.Key) // each form of the page has its own token
            .ExceptBy(fields.Select(f => f.Name), f => f.Key);
        var form = new FormUrlEncodedContent([.. hidden, .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        return await _http.PostAsync(path, form);
    }

    public Task<HttpResponseMessage> SignInAsync(string userName, string password) =>
        SubmitAsync("/admin/sign-in", ("Form.UserName", userName), ("Form.Password", password));

    /// <summary>Lets a person in, who has set this password.</summary>
    public static async Task<UserDto> AddUserAsync(ApiFactory api, NewUser user, string password)
    {
        await using var scope = api.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<IUserAccounts>();
        var added = await users.AddAsync(user, CancellationToken.None);
        var code = await users.IssuePasswordCodeAsync(added.Uuid, CancellationToken.None);
        return await users.SetPasswordAsync(added.Uuid, code, password, CancellationToken.None);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Sends back what is marked for https, though there is none on this machine's side of the proxy.</summary>
    private sealed class SecureCookies(CookieContainer jar)
        : DelegatingHandler(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var outside = new UriBuilder(request.RequestUri!) { Scheme = "https" }.Uri;
            if (jar.GetCookieHeader(outside) is { Length: > 0 } cookies)
                request.Headers.TryAddWithoutValidation("Cookie", cookies);
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var given))
                foreach (var cookie in given)
                    jar.SetCookies(outside, cookie);
            return answer;
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]+)\"")]
    private static partial Regex Hidden();
}
