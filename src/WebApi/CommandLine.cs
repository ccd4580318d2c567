using ContactAppointment.Infrastructure;

namespace ContactAppointment.WebApi;

/// <summary>What the command line asks for besides settings.</summary>
internal static class CommandLine
{
    private const string Migrate = "migrate";

    /// <summary>Whether to bring the schema up to date and end, instead of serving.</summary>
    /// <exception cref="ConfigurationException">Its first word is a command that there is not.</exception>
    public static bool AsksToMigrate(string[] args) =>
        args switch
        {
            [Migrate, ..] => true,
            [var word, ..] when !IsSetting(word) => throw new ConfigurationException(
                $"There is no command \"{word}\"; the only one is {Migrate}, and without it the service runs."
            ),
            _ => false,
        };

    private static bool IsSetting(string word) =>
        word.StartsWith('-') || word.StartsWith('/') || word.Contains('=', StringComparison.Ordinal);
}
