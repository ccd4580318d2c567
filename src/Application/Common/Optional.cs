namespace ContactAppointment.Application.Common;

/// <summary>
/// A field of a body that was given, with its value (which may be null), or left out. What is left out has the default value.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Optional<T>
{
    /// <summary>A field that was given.</summary>
    public Optional(T value) => (Value, IsGiven) = (value, true);

    /// <summary>Whether the field stood in the body.</summary>
    public bool IsGiven { get; }

    /// <summary>What was given; the type's default when nothing was.</summary>
    public T Value { get; }

    /// <summary>Gives a field a value.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>What was given, or else another value.</summary>
    public T Or(T other) => IsGiven ? Value : other;

    /// <summary>The same field with its value turned into another.</summary>
    public Optional<TOther> Map<TOther>(Func<T, TOther> turn) => IsGiven ? turn(Value) : default(Optional<TOther>);
}
