using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace ContactAppointment.AdminPanel.SignIn;

/// <summary>An account of an external sign-in, as it travels from there in a protected cookie; and whom it is to be given to, if anybody.</summary>
/// <param name="Issuer">Who says so.</param>
/// <param name="Subject">The account there.</param>
/// <param name="For">The person who connects it; null where one only signs in.</param>
/// <param name="Code">What proves that it may be given to that person.</param>
internal sealed record ExternalAccount(string Issuer, string Subject, Guid? For, string Code)
{
    private const string IssuerKey = "issuer";
    private const string SubjectKey = "subject";
    private const string ForKey = "link_user";
    private const string CodeKey = "link_code";

    /// <summary>Keeps what the token says of the account, once it was found good.</summary>
    public static Task RememberAsync(TokenValidatedContext context)
    {
        context.Properties!.Items[IssuerKey] = context.SecurityToken.Issuer;
        context.Properties.Items[SubjectKey] = context.SecurityToken.Subject;
        return Task.CompletedTask;
    }

    /// <summary>Has the account that comes back given to a person.</summary>
    public static void GiveTo(Guid user, string code, AuthenticationProperties properties)
    {
        properties.Items[ForKey] = user.ToString();
        properties.Items[CodeKey] = code;
    }

    /// <summary>The account that came back; null where none did.</summary>
    public static ExternalAccount? Read(AuthenticationProperties? properties)
    {
        var items = properties?.Items ?? new Dictionary<string, string?>();
        string? Item(string key) => items.TryGetValue(key, out var value) ? value : null;
        return Item(IssuerKey) is { } issuer && Item(SubjectKey) is { } subject
            ? new(issuer, subject, Guid.TryParse(Item(ForKey), out var user) ? user : null, Item(CodeKey) ?? "")
            : null;
    }
}
