namespace ContactAppointment.WebApi.Http.Safety;

/// <summary>Which pages of other sites may call the API from a browser (section <c>Cors</c>).</summary>
public sealed class CrossOriginOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Cors";

    /// <summary>Their origins, separated by commas (<c>https://desk.example.com</c>); empty, the default, for none.</summary>
    public string AllowedOrigins { get; set; } = "";

    internal IReadOnlyList<string> Origins =>
        AllowedOrigins.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
