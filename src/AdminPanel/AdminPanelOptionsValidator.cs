using Microsoft.Extensions.Options;

namespace ContactAppointment.AdminPanel;

/// <summary>Refuses to start where people could not sign in, or not safely.</summary>
internal sealed class AdminPanelOptionsValidator : IValidateOptions<AdminPanelOptions>
{
    private static readonly TimeSpan ShortestSession = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, AdminPanelOptions options)
    {
        var errors = new List<string>();
        if (options.SessionLifetime < ShortestSession)
            errors.Add("AdminPanel:SessionLifetime must be a minute or longer.");
        var provider = options.OpenIdConnect;
        if (provider is { IsOn: true, IsSafe: false })
            errors.Add("AdminPanel:OpenIdConnect:Authority must be an https address (http only on this machine).");
        if (provider.IsOn && string.IsNullOrWhiteSpace(provider.ClientId))
            errors.Add("AdminPanel:OpenIdConnect:ClientId must not be empty where an authority is set.");
        if (provider.IsOn && string.IsNullOrWhiteSpace(provider.DisplayName))
            errors.Add("AdminPanel:OpenIdConnect:DisplayName must not be empty.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
