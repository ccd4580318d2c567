using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ContactAppointment.WebApi.Http.Limits;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace ContactAppointment.WebApi.Json;

internal static class JsonRegistration
{
    /// <summary>JSON as the contract has it: snake_case, exact names and types, text readable as it is.</summary>
    public static IServiceCollection AddContractJson(this IServiceCollection services)
    {
        services
            .AddOptions<JsonOptions>()
            .Configure<IOptions<LimitsOptions>>((json, limits) => Configure(json.SerializerOptions, limits.Value));
        return services;
    }

    private static void Configure(JsonSerializerOptions options, LimitsOptions limits)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = null;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // answers are never part of a page
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver
        {
            Modifiers = { OptionalProperties.Apply, new ListLimit(limits.MaxListEntries).Apply },
        };
        options.Converters.Add(new UtcTimestampConverter());
        options.Converters.Add(new GivenTimeConverter());
        options.Converters.Add(new UuidConverter());
        options.Converters.Add(new OptionalUuidConverter());
        options.Converters.Add(new OptionalNumberConverter());
        options.Converters.Add(new OptionalDecimalConverter());
        options.Converters.Add(new ChoiceTextConverter());
        options.Converters.Add(new ResourceReferenceConverter());
    }
}
