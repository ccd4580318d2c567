namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>What lies inside an exception; EF Core wraps a driver's own once or more.</summary>
internal static class Causes
{
    /// <summary>The exception, and all inside it.</summary>
    public static IEnumerable<Exception> Of(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
            if (cause is AggregateException { InnerExceptions: { Count: > 1 } several })
                foreach (var inner in several.Skip(1).SelectMany(Of))
                    yield return inner;
        }
    }
}
