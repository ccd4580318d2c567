using System.Net;
using ContactAppointment.Infrastructure;

namespace ContactAppointment.WebApi.Http;

/// <summary>Where the service listens (<c>Urls</c>).</summary>
internal static class ListenAddresses
{
    public const string Key = "Urls";

    /// <summary>Where it listens when nothing else is said, also where no settings file is found.</summary>
    public const string Default = "http://localhost:8002";

    /// <summary>Sees that there is an address, and that each is one.</summary>
    /// <exception cref="ConfigurationException">One of them is no address to listen at.</exception>
    public static void Settle(IConfigurationManager configuration)
    {
        if (configuration[Key] is null)
            configuration.AddInMemoryCollection([KeyValuePair.Create(Key, (string?)Default)]);
        foreach (var text in configuration[Key]!.Split(';', StringSplitOptions.TrimEntries))
            if (!IsAddress(text))
                throw new ConfigurationException($"{Key}: \"{text}\" is no http or https address to listen at, such as http://+:8002.");
    }

    /// <summary>An address under which this machine reaches itself: those to listen at may say <c>*</c> or <c>+</c> for every address it has.</summary>
    public static string Concrete(string text) =>
        text.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal);

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
