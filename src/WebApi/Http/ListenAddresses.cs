using System.Net;
using ContactAppointment.Infrastructure;

namespace ContactAppointment.WebApi.Http;

/// <summary>Where the service listens (<c>Urls</c>).</summary>
internal static class ListenAddresses
{
    public const string Key = "Urls";

    /// <exception cref="ConfigurationException">One of them is no address to listen at.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var text in (configuration[Key] ?? "").Split(';', StringSplitOptions.TrimEntries))
            if (!IsAddress(text))
                throw new ConfigurationException($"{Key}: \"{text}\" is no http or https address to listen at, such as http://+:8002.");
    }

    private static bool IsAddress(string text)
    {
        try
        {
            var address = BindingAddress.Parse(text);
            return address is { Scheme: "http" or "https", PathBase: "", Port: >= 0 and <= IPEndPoint.MaxPort };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
