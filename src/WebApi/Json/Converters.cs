using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.WebApi.Json;

/// <summary>Writes instants in UTC with a <c>Z</c>, and decimals of a second where there are any.</summary>
internal sealed class UtcTimestampConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));
}

/// <summary>Reads a timestamp as the caller wrote it.</summary>
internal sealed class GivenTimeConverter : JsonConverter<GivenTime>
{
    public override GivenTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && GivenTime.TryParse(reader.GetString()!, out var time)
            ? time
            : throw new FieldFormatException(GivenTime.InvalidMessage);

    public override void Write(Utf8JsonWriter writer, GivenTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Local.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture) + OffsetOf(value));

    private static string OffsetOf(GivenTime value) =>
        value.Offset is { } offset ? (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh':'mm", CultureInfo.InvariantCulture) : "";
}

/// <summary>Reads uuids with and without hyphens.</summary>
internal sealed class UuidConverter : JsonConverter<Guid>
{
    public const string InvalidMessage = "Enter a uuid.";

    public override Guid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && UuidText.TryParse(reader.GetString()!.Trim(), out var uuid)
            ? uuid
            : throw new FieldFormatException(InvalidMessage);

    public override void Write(Utf8JsonWriter writer, Guid value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>Reads an optional uuid; the empty text means null (contract, "Conventions").</summary>
internal sealed class OptionalUuidConverter : JsonConverter<Guid?>
{
    public override Guid? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        var text =
            reader.TokenType == JsonTokenType.String
                ? reader.GetString()!.Trim()
                : throw new FieldFormatException(UuidConverter.InvalidMessage);
        if (text.Length == 0)
            return null;
        return UuidText.TryParse(text, out var uuid) ? uuid : throw new FieldFormatException(UuidConverter.InvalidMessage);
    }

    public override void Write(Utf8JsonWriter writer, Guid? value, JsonSerializerOptions options)
    {
        if (value is { } uuid)
            writer.WriteStringValue(uuid);
        else
            writer.WriteNullValue();
    }
}

/// <summary>Reads an optional whole number; the empty text means null (contract, "Conventions").</summary>
internal sealed class OptionalNumberConverter : JsonConverter<int?>
{
    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String when string.IsNullOrWhiteSpace(reader.GetString()) => null,
            JsonTokenType.Number when reader.TryGetInt32(out var number) => number,
            _ => throw new FieldFormatException("Enter a whole number of at most 32 bits."),
        };

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options)
    {
        if (value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }
}

/// <summary>Reads an optional decimal number, given as a number or a text; the empty text means null (contract, "Conventions").</summary>
internal sealed class OptionalDecimalConverter : JsonConverter<decimal?>
{
    private const NumberStyles Form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.Number when reader.TryGetDecimal(out var number) => number,
            JsonTokenType.String when string.IsNullOrWhiteSpace(reader.GetString()) => null,
            JsonTokenType.String when decimal.TryParse(reader.GetString()!.Trim(), Form, CultureInfo.InvariantCulture, out var number) =>
                number,
            _ => throw new FieldFormatException("Enter a number such as 2.50."),
        };

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options)
    {
        if (value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }
}

/// <summary>Reads a choice given as a number or a text.</summary>
internal sealed class ChoiceTextConverter : JsonConverter<ChoiceText>
{
    public override ChoiceText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(NumberOrText.Read(ref reader));

    public override void Write(Utf8JsonWriter writer, ChoiceText value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}

/// <summary>Reads a reference given as an id, a uuid, a path or a URL.</summary>
internal sealed class ResourceReferenceConverter : JsonConverter<ResourceReference>
{
    public override ResourceReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(NumberOrText.Read(ref reader));

    public override void Write(Utf8JsonWriter writer, ResourceReference value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}

file static class NumberOrText
{
    public static string Read(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number when reader.TryGetInt32(out var number) => number.ToString(CultureInfo.InvariantCulture),
            _ => throw new FieldFormatException("Enter a number or a text."),
        };
}
