using ContactAppointment.AdminPanel;

namespace ContactAppointment.UnitTests.AdminPanel;

public sealed class AdminPanelOptionsValidatorTests
{
    [Test]
    public void Validate_Defaults_AreFine() => Assert.That(ErrorsOf(new AdminPanelOptions()), Is.Empty);

    [TestCase("https://id.example.com")]
    [TestCase("http://127.0.0.1:5000")]
    public void Validate_SafeProvider_IsFine(string authority) => Assert.That(ErrorsOf(With(p => p.Authority = authority)), Is.Empty);

    [TestCase("http://id.example.com")]
    [TestCase("id.example.com")]
    [TestCase("ftp://id.example.com")]
    public void Validate_UnsafeProvider_NamesTheKey(string authority) =>
        Assert.That(ErrorsOf(With(p => p.Authority = authority)), Has.Some.StartsWith("AdminPanel:OpenIdConnect:Authority "));

    [Test]
    public void Validate_ProviderWithoutItsParts_NamesEachKey()
    {
        var errors = ErrorsOf(With(p => (p.ClientId, p.DisplayName) = ("", "")));

        Assert.That(
            errors.Select(e => e.Split(' ')[0]),
            Is.EqualTo(new[] { "AdminPanel:OpenIdConnect:ClientId", "AdminPanel:OpenIdConnect:DisplayName" })
        );
    }

    [Test]
    public void Validate_SessionTooShort_NamesTheKey() =>
        Assert.That(
            ErrorsOf(new AdminPanelOptions { SessionLifetime = TimeSpan.Zero }),
            Has.Some.StartsWith("AdminPanel:SessionLifetime ")
        );

    private static AdminPanelOptions With(Action<AdminPanelOpenIdConnectOptions> change)
    {
        var provider = new AdminPanelOpenIdConnectOptions { Authority = "https://id.example.com", ClientId = "contacts" };
        change(provider);
        return new AdminPanelOptions { OpenIdConnect = provider };
    }

    private static IEnumerable<string> ErrorsOf(AdminPanelOptions options) =>
        new AdminPanelOptionsValidator().Validate(name: null, options).Failures ?? [];
}
