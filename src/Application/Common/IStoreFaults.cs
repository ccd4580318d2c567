namespace ContactAppointment.Application.Common;

/// <summary>Tells a store that cannot serve at the moment from a mistake of the service's own.</summary>
public interface IStoreFaults
{
    /// <summary>
    /// Whether an exception, or one inside it, says that the store is away, shuts down, has no room or no connection left, is locked, or
    /// lost the connection: the same may succeed later, with no restart.
    /// </summary>
    bool IsUnavailable(Exception exception);
}
