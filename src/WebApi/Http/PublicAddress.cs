using ContactAppointment.Infrastructure;
using Microsoft.AspNetCore.Http.Extensions;

namespace ContactAppointment.WebApi.Http;

/// <summary>The address others reach the service at: <c>PublicBaseUrl</c>, or the first of <c>Urls</c>.</summary>
/// <param name="Root">The address.</param>
/// <param name="IsTold">Whether somebody has said so; the first of <c>Urls</c> may be nobody else's to reach.</param>
internal sealed record PublicAddress(Uri Root, bool IsTold)
{
    private const string Key = "PublicBaseUrl";

    /// <exception cref="ConfigurationException">The setting is no http or https address.</exception>
    public static PublicAddress From(IConfiguration configuration)
    {
        var (key, text) = configuration[Key] is { Length: > 0 } given
            ? (Key, given)
            : (ListenAddresses.Key, (configuration[ListenAddresses.Key] ?? ListenAddresses.Default).Split(';')[0]);
        return
            Uri.TryCreate(ListenAddresses.Concrete(text.Trim()).TrimEnd('/') + "/", UriKind.Absolute, out var root)
            && root.Scheme is "http" or "https"
            ? new PublicAddress(root, IsTold: key == Key)
            : throw new ConfigurationException($"{key} must be an http or https address.");
    }

    /// <summary>The root that the caller used; where nobody calls, or under a host that makes no web address, this one.</summary>
    public Uri RootFor(HttpRequest? request) =>
        request is not null
        && Uri.TryCreate(UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, "/"), UriKind.Absolute, out var root)
        && root is { Scheme: "http" or "https", Host.Length: > 0 }
            ? root
            : Root;
}
