namespace ContactAppointment.Application.Common;

/// <summary>What an update does with the fields that the caller left out (contract, "Conventions").</summary>
public enum WriteMode
{
    /// <summary><c>PUT</c> (and <c>POST</c>): they go to their defaults, and a missing required field is an error.</summary>
    Replace,

    /// <summary><c>PATCH</c>, JSON Merge Patch (RFC 7396): they stay as they are.</summary>
    Merge,
}

/// <summary>Settles the value of each field of an update.</summary>
public static class WriteModeExtensions
{
    /// <summary>What was given, or else what stands there now or the default, as the mode says.</summary>
    public static T Pick<T>(this WriteMode mode, Optional<T> given, T current, T byDefault) =>
        given.Or(mode == WriteMode.Merge ? current : byDefault);

    /// <summary>The same for a text that is empty by default.</summary>
    public static string Pick(this WriteMode mode, Optional<string?> given, string current) => mode.Pick(given, current, "") ?? "";
}
