using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.AdminPanel;

/// <summary>The panel's cookies: for this host and this browser alone.</summary>
[SqliteOnly] // the same on every store
internal sealed class CookieTests : ApiTest
{
    private const string Password = "correct horse battery";

    [TestCase("http", "contact-appointment-admin=", "path=/admin")]
    [TestCase("https", "__Host-contact-appointment-admin=", "path=/")]
    public async Task SignIn_SessionCookie_IsStrictAndBoundToTheHost(string scheme, string name, string path)
    {
        var user = $"user-{Guid.NewGuid():N}";
        await PanelClient.AddUserAsync(Api, new NewUser(user, UserRole.Administrator, null), Password);
        using var panel = new PanelClient(Api.ClientOptions.BaseAddress, scheme);

        var page = await panel.GetAsync("/admin/sign-in");
        var signedIn = await panel.SignInAsync(user, Password);
        var home = await panel.GetAsync("/admin/");

        foreach (var cookie in CookiesOf(page).Concat(CookiesOf(signedIn)))
        {
            Assert.That(cookie, Does.Contain("samesite=strict").And.Contain("httponly").IgnoreCase);
            Assert.That(cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase), Is.EqualTo(scheme == "https"), cookie);
            Assert.That(cookie, Does.Not.Contain("domain=").IgnoreCase);
        }

        var session = CookiesOf(signedIn).Single(c => c.StartsWith(name, StringComparison.Ordinal));
        Assert.That(session.Split("; "), Does.Contain(path));
        Assert.That(await home.Content.ReadAsStringAsync(), Does.Contain(user), "the cookie is taken back");
    }

    private static IEnumerable<string> CookiesOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];
}
