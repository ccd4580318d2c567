using ContactAppointment.WebApi.Http;

namespace ContactAppointment.WebApi.Metrics;

/// <summary>Whether and where figures are shown for Prometheus (section <c>Metrics</c>).</summary>
public sealed class MetricsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Metrics";

    /// <summary>The shortest token.</summary>
    public const int TokenMinLength = 16;

    /// <summary>Whether <c>/metrics</c> is there at all. Default false.</summary>
    public bool Enabled { get; set; }

    /// <summary>
    /// An address of its own, such as <c>http://localhost:9464</c>: <c>/metrics</c> answers there without a token, and nothing else does.
    /// </summary>
    public string? Url { get; set; }

    /// <summary>The bearer token that <c>/metrics</c> asks for on the service's own address; at least <see cref="TokenMinLength"/> characters.</summary>
    public string? Token { get; set; }

    internal int? Port => Uri.TryCreate(ListenAddresses.Concrete(Url ?? ""), UriKind.Absolute, out var address) ? address.Port : null;
}
