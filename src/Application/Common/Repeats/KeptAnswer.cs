namespace ContactAppointment.Application.Common.Repeats;

/// <summary>The first answer to a request, as every repeat gets it.</summary>
public sealed record KeptAnswer
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The body's media type, if there is a body.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where what was made is.</summary>
    public string? Location { get; init; }

    /// <summary>In which state it was.</summary>
    public string? EntityTag { get; init; }

    /// <summary>The body, byte for byte.</summary>
    public required byte[] Body { get; init; }
}
