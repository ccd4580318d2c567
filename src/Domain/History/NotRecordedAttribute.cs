namespace ContactAppointment.Domain.History;

/// <summary>Keeps a property out of the history: it follows from others, or tells of the service's own work.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotRecordedAttribute : Attribute;
