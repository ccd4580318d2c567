using ContactAppointment.Infrastructure.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>Hosts that send nothing by themselves.</summary>
internal static class OutboxWorkers
{
    /// <summary>Leaves the queue to the test, or to another host.</summary>
    public static void RemoveOutboxWorker(this IServiceCollection services) =>
        services.Remove(services.Single(s => s.ImplementationType == typeof(OutboxWorker)));

    /// <summary>Asks for mails through a host that sends none.</summary>
    /// <param name="data">The data that another host shares.</param>
    /// <param name="organization">Whose mails; a fresh one's unless named.</param>
    /// <param name="recipients">To whom, four at a time about one appointment.</param>
    /// <returns>The organization.</returns>
    public static async Task<Guid> FillQueueAsync(this TempFolder data, Guid? organization, IEnumerable<string> recipients)
    {
        using var filling = new ApiFactory(("DataFolder", data.Path)) { Replace = services => services.RemoveOutboxWorker() };
        using var client = filling.CreateApiClient(organization);
        foreach (var ofOne in recipients.Chunk(4))
        {
            var appointment = await client.CreateAppointmentAsync();
            foreach (var recipient in ofOne)
                await client.RequestMailAsync(appointment, recipient);
        }

        return client.Organization;
    }
}
