using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using ContactAppointment.Application.Common;

namespace ContactAppointment.WebApi.Json;

/// <summary>
/// Lets a field of type <see cref="Optional{T}"/> be read as a plain T that notes whether it was there. The parser then knows the real
/// type: paths in its errors are whole, and the OpenAPI document shows the inner type.
/// </summary>
internal static class OptionalProperties
{
    private static readonly MethodInfo _unwrap = typeof(OptionalProperties).GetMethod(
        nameof(Unwrap),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    public static void Apply(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        for (var i = 0; i < type.Properties.Count; i++)
            if (
                type.Properties[i].PropertyType is { IsGenericType: true } property
                && property.GetGenericTypeDefinition() == typeof(Optional<>)
            )
                type.Properties[i] = (JsonPropertyInfo)
                    _unwrap.MakeGenericMethod(property.GetGenericArguments()).Invoke(null, [type, type.Properties[i]])!;
    }

    private static JsonPropertyInfo Unwrap<T>(JsonTypeInfo type, JsonPropertyInfo wrapped)
    {
        var plain = type.CreateJsonPropertyInfo(typeof(T), wrapped.Name);
        plain.AttributeProvider = wrapped.AttributeProvider;
        plain.Order = wrapped.Order;
        if (wrapped.Set is { } set)
            plain.Set = (target, value) => set(target, new Optional<T>((T)value!));
        if (wrapped.Get is { } get)
        {
            plain.Get = target => ((Optional<T>)get(target)!).Value;
            plain.ShouldSerialize = (target, _) => ((Optional<T>)get(target)!).IsGiven;
        }

        return plain;
    }
}
