namespace ContactAppointment.Infrastructure.Repeats;

/// <summary>A request that was begun, and its answer once it was carried out.</summary>
internal sealed class IdempotencyKey
{
    /// <summary>The status of an answer whose content is erased. The row stays for its time, so that a late repeat does not make anew what was erased.</summary>
    public const int Erased = 410;

    public int Id { get; private init; }

    /// <summary>The caller's organization; the row is found by its name alone, this says whose data the answer holds.</summary>
    public Guid? OrganizationUuid { get; init; }

    public string Name { get; init; } = "";

    public string BodyHash { get; init; } = "";

    /// <summary>Who carries it out: each try has its own, so that one that was overtaken cannot complete.</summary>
    public Guid Mark { get; init; }

    public DateTimeOffset LeasedUntil { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The status of the answer; null while there is none.</summary>
    public int? Status { get; init; }

    public string? ContentType { get; init; }

    public string? Location { get; init; }

    public string? EntityTag { get; init; }

    public byte[]? Body { get; init; }
}
