using System.Net;
using ContactAppointment.Infrastructure;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace ContactAppointment.WebApi.Http;

/// <summary>Behind a proxy the caller's scheme, host and address come in headers, which only the proxies that the operator names may send.</summary>
internal static class ForwardedHeadersRegistration
{
    /// <summary>Addresses and networks (<c>10.0.0.0/8</c>) of the proxies, separated by commas; left out: this machine.</summary>
    public const string Key = "ForwardedHeaders:KnownProxies";

    private const string ThisMachine = "127.0.0.0/8, ::1";

    /// <exception cref="ConfigurationException">The setting holds what is no address or network.</exception>
    public static IServiceCollection AddForwardedHeaders(this IServiceCollection services, IConfiguration configuration)
    {
        var proxies = (configuration[Key] ?? ThisMachine)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(NetworkOf)
            .ToList();
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders =
                proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix;
            options.ForwardLimit = null; // each of a chain of proxies must be known, however many there are
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in proxies)
                options.KnownIPNetworks.Add(proxy);
        });
    }

    private static IPNetwork NetworkOf(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new ConfigurationException($"{Key}: \"{text}\" is no address of a proxy and no network such as 10.0.0.0/8.");
    }
}
