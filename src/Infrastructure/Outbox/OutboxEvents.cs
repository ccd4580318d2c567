using System.Text.Json;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>Writes events as rows and reads them back. Every event type of the domain is known by its name.</summary>
internal static class OutboxEvents
{
    private static readonly Dictionary<string, Type> _types = typeof(IDomainEvent)
        .Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IDomainEvent)))
        .ToDictionary(t => t.Name);

    public static string Write(IDomainEvent domainEvent) => JsonSerializer.Serialize(domainEvent, domainEvent.GetType());

    public static IDomainEvent Read(OutboxMessage message) =>
        (IDomainEvent)(
            JsonSerializer.Deserialize(message.Payload, _types[message.Type])
            ?? throw new InvalidOperationException($"Outbox message {message.Id} holds no event.")
        );
}
