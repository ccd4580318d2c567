using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace ContactAppointment.WebApi.Errors;

/// <summary>What went wrong (RFC 9457).</summary>
internal sealed record Problem
{
    /// <summary>The kind of problem; <c>about:blank</c> where the status says it all.</summary>
    /// <example>about:blank</example>
    public required string Type { get; init; }

    /// <summary>The status in words.</summary>
    /// <example>Bad Request</example>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    /// <example>400</example>
    [Range(400, 599)]
    public required int Status { get; init; }

    /// <summary>What is wrong this time, for a person.</summary>
    /// <example>The input is not valid.</example>
    public required string Detail { get; init; }

    /// <summary>Names this request in the service's log.</summary>
    /// <example>4bf92f3577b34da6a3ce929d0e0e4736</example>
    public required string TraceId { get; init; }

    /// <summary>With a validation error: from the path of each wrong field, as the caller wrote it (<c>emails[1].email</c>), to messages.</summary>
    /// <example>{"emails[1].email": ["Enter a valid e-mail address."]}</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }
}
