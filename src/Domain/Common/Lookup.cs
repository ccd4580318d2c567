namespace ContactAppointment.Domain.Common;

/// <summary>One value by which an entity is found exactly, such as one of its phone numbers.</summary>
/// <param name="Kind">What the value is, one of a few names; at most <see cref="KindMaxLength"/> characters.</param>
/// <param name="Value">The value in the form in which it is compared; at most <see cref="ValueMaxLength"/> code points.</param>
public readonly record struct Lookup(string Kind, string Value)
{
    /// <summary>The longest kind.</summary>
    public const int KindMaxLength = 20;

    /// <summary>The longest value.</summary>
    public const int ValueMaxLength = 254;

    /// <summary>A look-up of each uuid of a list.</summary>
    public static IEnumerable<Lookup> OfEach(string kind, IEnumerable<Guid>? uuids) => (uuids ?? []).Select(u => Of(kind, u));

    /// <summary>A look-up of a uuid.</summary>
    public static Lookup Of(string kind, Guid uuid) => new(kind, uuid.ToString());
}
