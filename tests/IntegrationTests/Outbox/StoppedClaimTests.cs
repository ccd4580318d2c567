using System.Data.Common;
using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>The process is asked to stop at the very moment it marks rows.</summary>
internal sealed class StoppedClaimTests
{
    [Test]
    public async Task Claim_StoppedRightAfterMarking_ReturnsTheRowsSoThatTheyCanBeGivenBack()
    {
        using var stopping = new CancellationTokenSource();
        using var api = new ApiFactory
        {
            Replace = services =>
            {
                services.RemoveOutboxWorker();
                services.AddSingleton<IInterceptor>(new StopAfterMarking(stopping));
            },
        };
        using var client = api.CreateApiClient();
        await client.RequestMailAsync(MailRequests.NewRecipient());

        await using var scope = api.Services.CreateAsyncScope();
        var claimed = await scope.ServiceProvider.GetRequiredService<OutboxQueue>().ClaimAsync(10, stopping.Token);

        Assert.That(stopping.IsCancellationRequested);
        Assert.That(claimed, Has.Count.EqualTo(1));
    }

    private sealed class StopAfterMarking(CancellationTokenSource stopping) : DbCommandInterceptor
    {
        public override async ValueTask<int> NonQueryExecutedAsync(
            DbCommand command,
            CommandExecutedEventData eventData,
            int result,
            CancellationToken cancellationToken = default
        )
        {
            if (Marks(command.CommandText))
                await stopping.CancelAsync();
            return result;
        }

        private static bool Marks(string sql) =>
            sql.Contains("UPDATE", StringComparison.Ordinal) && sql.Contains("outbox_messages", StringComparison.Ordinal);
    }
}
