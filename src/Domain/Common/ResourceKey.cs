using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ContactAppointment.Domain.Common;

/// <summary>Names one resource, by its integer id or its uuid; every <c>{id}</c> of the contract takes either.</summary>
public readonly record struct ResourceKey
{
    private ResourceKey(int? id, Guid? uuid) => (Id, Uuid) = (id, uuid);

    /// <summary>The integer id, when that was given.</summary>
    public int? Id { get; }

    /// <summary>The uuid, when that was given.</summary>
    public Guid? Uuid { get; }

    /// <summary>A key from an id.</summary>
    public static ResourceKey Of(int id) => new(id, null);

    /// <summary>A key from a uuid.</summary>
    public static ResourceKey Of(Guid uuid) => new(null, uuid);

    /// <summary>Reads a positive integer or a uuid, with or without hyphens.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ResourceKey key)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0)
            key = Of(id);
        else if (UuidText.TryParse(text, out var uuid))
            key = Of(uuid);
        else
            key = default;
        return key != default;
    }

    /// <inheritdoc/>
    public override string ToString() => Uuid?.ToString() ?? Id?.ToString(CultureInfo.InvariantCulture) ?? "";
}
