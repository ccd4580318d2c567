using System.Text.RegularExpressions;
using ContactAppointment.Infrastructure;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.KeyPerFile;
using Microsoft.Extensions.FileProviders;

namespace ContactAppointment.WebApi;

/// <summary>Where secrets may come from: the environment, user secrets in Development, settings files, and files of one secret each.</summary>
internal static partial class SecretFiles
{
    /// <summary>A folder whose files are named as a setting (<c>Jwt__HmacSecret</c>) and hold its value, as Docker and Kubernetes mount secrets.</summary>
    public const string Key = "SecretsFolder";

    private const string Connections = "ConnectionStrings:";

    private static readonly string[] _secrets =
    [
        "Jwt:HmacSecret",
        "Mail:Password",
        "Metrics:Token",
        "AdminPanel:OpenIdConnect:ClientSecret",
        "AutoMapper:LicenseKey",
    ];

    /// <summary>Reads the folder, where one is named. Environment and command line outrank it.</summary>
    /// <exception cref="ConfigurationException">There is no such folder, or it cannot be read.</exception>
    public static void AddTo(ConfigurationManager configuration)
    {
        if (configuration[Key] is not { Length: > 0 } folder)
            return;
        var path = Path.GetFullPath(folder);
        try
        {
            Directory.GetFiles(path).ToList().ForEach(file => File.OpenRead(file).Dispose());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{Key}: the folder {path} cannot be read: {e.Message}", e);
        }

        var sources = ((IConfigurationBuilder)configuration).Sources;
        var environment = sources.OfType<EnvironmentVariablesConfigurationSource>().LastOrDefault(s => string.IsNullOrEmpty(s.Prefix));
        sources.Insert(
            environment is null ? sources.Count : sources.IndexOf(environment),
            new KeyPerFileConfigurationSource { FileProvider = new PhysicalFileProvider(path), IgnorePrefix = ".." }
        );
    }

    /// <exception cref="ConfigurationException">The command line holds a secret: everybody on the machine can read that.</exception>
    public static void RefuseOn(string[] commandLine)
    {
        // As the command line's own reader takes it: the last one counts, and its value may be the next word.
        var given = new ConfigurationBuilder()
            .AddCommandLine(commandLine)
            .Build()
            .AsEnumerable()
            .Where(setting => setting.Value is not null && IsSecret(setting.Key, setting.Value))
            .Select(setting => setting.Key)
            .FirstOrDefault();
        if (given is not null)
            throw new ConfigurationException(
                $"{given} must not be given on the command line, which others on this machine can read. "
                    + $"Use the environment ({given.Replace(":", "__", StringComparison.Ordinal)}), a settings file, or a file in {Key}."
            );
    }

    private static bool IsSecret(string key, string value) =>
        _secrets.Contains(key, StringComparer.OrdinalIgnoreCase)
        || (key.StartsWith(Connections, StringComparison.OrdinalIgnoreCase) && Password().IsMatch(value));

    /// <summary>As all three database providers name it.</summary>
    [GeneratedRegex(@"(^|;)\s*(Password|Pwd|PSW)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Password();
}
