using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>A query parameter that an endpoint reads by itself, because what is wrong with it is not always an error.</summary>
internal sealed record QueryParameter(string Name, JsonSchemaType Type, string Description)
{
    /// <summary>The form of a text, as JSON Schema names it.</summary>
    public string? Format { get; init; }

    /// <summary>The form of a text, as a regular expression.</summary>
    public string? Pattern { get; init; }

    /// <summary>The values there are.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>The lowest number that means itself.</summary>
    public int? Minimum { get; init; }

    /// <summary>The highest number that means itself.</summary>
    public int? Maximum { get; init; }

    /// <summary>What is meant when it is left out.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>A value to try; where none is given, the default, the first choice, or one that fits the form.</summary>
    public JsonNode? Example { get; init; }

    /// <summary>Whether it takes several values with commas between them.</summary>
    public bool IsList { get; init; }
}
