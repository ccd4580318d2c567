namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>Where a query that is learnt has a value: EF Core makes a parameter of a field, and none of a constant.</summary>
internal sealed class Slot<T>(T value)
{
    public readonly T Value = value;
}
