using ContactAppointment.IntegrationTests.Infrastructure.Stores;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>The real host on a real port of this machine, with a database and a mail folder of its own.</summary>
internal sealed class ApiFactory : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string?> _settings;

    public ApiFactory(params (string Key, string? Value)[] settings)
    {
        _settings = new Dictionary<string, string?>
        {
            ["DataFolder"] = Folder.Path,
            ["Jwt:HmacSecret"] = TestTokens.Secret,
            ["Mail:Transport"] = "Pickup",
            ["RateLimiting:Enabled"] = "false", // tests are in a hurry
            ["Outbox:PollInterval"] = "00:00:00.200",
        };
        var folder = settings.LastOrDefault(s => s.Key == "DataFolder").Value ?? Folder.Path;
        foreach (var (key, value) in TestStore.Current.SettingsFor(folder).Concat(settings))
            _settings[key] = value;
        UseKestrel(0);
    }

    public TempFolder Folder { get; } = new();

    /// <summary>Parts to put in the place of the service's own.</summary>
    public Action<IServiceCollection>? Replace { get; init; }

    public string MailFolder => Folder.Below("mail");

    /// <summary>A client of an organization; a fresh one unless named, so that tests do not see each other.</summary>
    public ApiClient CreateApiClient(Guid? organization = null, Guid? user = null, bool superuser = false)
    {
        organization ??= Guid.CreateVersion7();
        user ??= Guid.CreateVersion7();
        return new ApiClient(CreateAnonymousClient(), TestTokens.For(organization, user, superuser), organization.Value, user.Value);
    }

    /// <summary>A client with a token of a test's own making.</summary>
    public ApiClient CreateApiClient(string token) => new(CreateAnonymousClient(), token, default, default);

    /// <summary>A client without a token that follows no redirect.</summary>
    public HttpClient CreateAnonymousClient()
    {
        StartServer();
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = ClientOptions.BaseAddress };
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseStaticWebAssets(); // the panel's scripts and styles, which only a published program has beside it
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        if (Replace is not null)
            builder.ConfigureTestServices(Replace);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Folder.Dispose();
    }
}
