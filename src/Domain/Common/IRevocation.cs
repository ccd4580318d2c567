namespace ContactAppointment.Domain.Common;

/// <summary>An event that takes back the one of its key that still waits, and leads to nothing else.</summary>
public interface IRevocation : IDomainEvent;
