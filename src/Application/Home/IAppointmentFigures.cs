namespace ContactAppointment.Application.Home;

/// <summary>Numbers about the appointments of the organization that is worked for, counted by the store.</summary>
public interface IAppointmentFigures
{
    /// <summary>
    /// How many appointments start in each of some spans. The spans follow each other: each begins at its bound and ends before the next,
    /// so that there is one fewer than bounds.
    /// </summary>
    Task<IReadOnlyList<int>> CountStartsAsync(IReadOnlyList<DateTimeOffset> bounds, CancellationToken ct);
}
