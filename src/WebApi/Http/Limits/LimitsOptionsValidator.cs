using ContactAppointment.Application.Contacts.ListContacts;
using ContactAppointment.Domain.Common;
using Microsoft.Extensions.Options;

namespace ContactAppointment.WebApi.Http.Limits;

/// <summary>Refuses to start with limits that leave nothing, or are none.</summary>
internal sealed class LimitsOptionsValidator : IValidateOptions<LimitsOptions>
{
    public ValidateOptionsResult Validate(string? name, LimitsOptions options)
    {
        var errors = new List<string>();
        if (options.MaxBodyBytes is < LimitsOptions.LeastMaxBodyBytes or > LimitsOptions.GreatestMaxBodyBytes)
            errors.Add($"Limits:MaxBodyBytes must be from {LimitsOptions.LeastMaxBodyBytes} to {LimitsOptions.GreatestMaxBodyBytes}.");
        if (options.MaxListEntries is < 1 or > Entries.Max)
            errors.Add($"Limits:MaxListEntries must be from 1 to {Entries.Max}.");
        if (options.MaxPageSize is < 1 or > ListContactsQuery.MaxLimit)
            errors.Add($"Limits:MaxPageSize must be from 1 to {ListContactsQuery.MaxLimit}.");
        if (options.RequestTimeout < LimitsOptions.LeastRequestTimeout || options.RequestTimeout > LimitsOptions.GreatestRequestTimeout)
            errors.Add(
                $"Limits:RequestTimeout must be from {LimitsOptions.LeastRequestTimeout} to {LimitsOptions.GreatestRequestTimeout}."
            );
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
