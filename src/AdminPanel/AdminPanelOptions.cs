namespace ContactAppointment.AdminPanel;

/// <summary>The admin panel (section <c>AdminPanel</c>).</summary>
public sealed class AdminPanelOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "AdminPanel";

    /// <summary>Where the panel is mounted.</summary>
    public const string Path = "/admin";

    /// <summary>Whether the panel is there at all; default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long a session lasts that nobody works in; default 12 hours.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Sign-in by an OpenID Connect provider, beside the passwords; off while its authority is empty.</summary>
    public AdminPanelOpenIdConnectOptions OpenIdConnect { get; set; } = new();
}

/// <summary>An external sign-in (section <c>AdminPanel:OpenIdConnect</c>). Only people get in who have connected their account there by a link of an administrator, or on their own page.</summary>
public sealed class AdminPanelOpenIdConnectOptions
{
    /// <summary>The provider's address; empty, the default, for none.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What the provider knows this service by.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The secret that goes with it.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What the button says; default <c>OpenID Connect</c>.</summary>
    public string DisplayName { get; set; } = "OpenID Connect";

    internal bool IsOn => Authority.Length > 0;

    /// <summary>Whether its address is one that nobody in between can answer for.</summary>
    internal bool IsSafe =>
        Uri.TryCreate(Authority, UriKind.Absolute, out var authority)
        && (authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback));
}
