using System.Text;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>Where templates are read from: the operator's folder (<c>Mail:TemplateFolder</c>) for what it holds, else the program itself.</summary>
internal sealed class TemplateSource
{
    public const string Key = "Mail:TemplateFolder";

    /// <summary>The parts that mails and pages are made of; a file each for every language.</summary>
    public static readonly IReadOnlyList<string> Parts = ["subject", "message", "footer", "html", "event", "unsubscribe"];

    /// <summary>The templates that the program has.</summary>
    public static readonly TemplateSource BuiltIn = new(folder: null);

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string? _folder;

    private TemplateSource(string? folder) => _folder = folder;

    /// <summary>The names of all template files.</summary>
    public static IEnumerable<string> Names => from part in Parts from language in Organization.Languages select NameOf(part, language);

    public static string NameOf(string part, string language) => $"{part}.{language}.liquid";

    /// <summary>Looks into the operator's folder; a relative one starts from the content root.</summary>
    /// <exception cref="ConfigurationException">There is no such folder, or it holds what is no template.</exception>
    public static TemplateSource Open(string? configured, string contentRoot)
    {
        if (string.IsNullOrWhiteSpace(configured))
            return BuiltIn;
        var folder = Path.GetFullPath(configured, contentRoot);
        try
        {
            // What begins with a dot is put there by systems, not by people.
            var files = Directory.EnumerateFileSystemEntries(folder).Where(file => !Path.GetFileName(file).StartsWith('.'));
            return files.FirstOrDefault(file => !Names.Contains(Path.GetFileName(file))) is { } unknown
                ? throw new ConfigurationException($"{Key}: {unknown} is no template; there are {string.Join(", ", Names)}.")
                : new TemplateSource(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{Key}: the folder {folder} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>A template, and where it comes from, for messages.</summary>
    /// <exception cref="ConfigurationException">The operator's file cannot be read.</exception>
    public (string Text, string Place) Read(string name)
    {
        if (_folder is null || !File.Exists(Path.Combine(_folder, name)))
            return (ReadBuiltIn(name), $"The built-in template {name}");
        var path = Path.Combine(_folder, name);
        try
        {
            return (StrictUtf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF'), $"{Key}: {path}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new ConfigurationException($"{Key}: {path} cannot be read as UTF-8 text: {e.Message}", e);
        }
    }

    private static string ReadBuiltIn(string name)
    {
        var type = typeof(TemplateSource);
        using var stream =
            type.Assembly.GetManifestResourceStream(type, $"Templates.{name}")
            ?? throw new InvalidOperationException($"The template {name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
