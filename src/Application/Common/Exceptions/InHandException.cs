namespace ContactAppointment.Application.Common.Exceptions;

/// <summary>Something is being worked on at this moment and cannot be touched; it will be over soon.</summary>
public sealed class InHandException(string message) : Exception(message)
{
    /// <summary>When it is worth another try.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);
}
