using Microsoft.Extensions.Options;

namespace ContactAppointment.WebApi.Metrics;

/// <summary>Refuses to start where everybody could read the figures, or nobody.</summary>
internal sealed class MetricsOptionsValidator : IValidateOptions<MetricsOptions>
{
    public ValidateOptionsResult Validate(string? name, MetricsOptions options)
    {
        var errors = new List<string>();
        if (options.Enabled && string.IsNullOrEmpty(options.Url) && string.IsNullOrEmpty(options.Token))
            errors.Add("Set Metrics:Url or Metrics:Token when Metrics:Enabled is true: the figures are not for everybody.");
        if (!string.IsNullOrEmpty(options.Url) && (options.Port is null || !options.Url.StartsWith("http://", StringComparison.Ordinal)))
            errors.Add("Metrics:Url must be an http address, such as http://localhost:9464.");
        if (!string.IsNullOrEmpty(options.Token) && options.Token.Length < MetricsOptions.TokenMinLength)
            errors.Add($"Metrics:Token must have at least {MetricsOptions.TokenMinLength} characters.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
