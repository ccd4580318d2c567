using Microsoft.Extensions.Options;

namespace ContactAppointment.WebApi.Http.RateLimits;

/// <summary>Refuses to start with limits that let nobody through.</summary>
internal sealed class RateLimitingOptionsValidator : IValidateOptions<RateLimitingOptions>
{
    public ValidateOptionsResult Validate(string? name, RateLimitingOptions options)
    {
        var errors = new List<string>();
        if (options.PerCaller is not 0 and < RateLimitingOptions.LeastPerMinute)
            errors.Add($"RateLimiting:PerCaller must be 0 (no limit) or at least {RateLimitingOptions.LeastPerMinute}.");
        if (options.PerAddress is not 0 and < RateLimitingOptions.LeastPerMinute)
            errors.Add($"RateLimiting:PerAddress must be 0 (no limit) or at least {RateLimitingOptions.LeastPerMinute}.");
        if (options.MaxConcurrent < 1)
            errors.Add("RateLimiting:MaxConcurrent must be at least 1.");
        if (options.MaxQueued < 0)
            errors.Add("RateLimiting:MaxQueued must not be negative.");
        if (options.MaxConnections < 0)
            errors.Add("RateLimiting:MaxConnections must be 0 (any number) or at least 1.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
