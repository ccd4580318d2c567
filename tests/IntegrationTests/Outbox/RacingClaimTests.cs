using System.Data.Common;
using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>Two processes look at the same row before either has marked it.</summary>
internal sealed class RacingClaimTests
{
    [Test]
    public async Task Claim_AnotherProcessMarkedTheRowAfterOurLook_GetsNothing()
    {
        var pause = new BeforeMarking();
        using var one = new ApiFactory
        {
            Replace = services =>
            {
                services.RemoveOutboxWorker();
                services.AddSingleton<IInterceptor>(pause);
            },
        };
        using var two = new ApiFactory(("DataFolder", one.Folder.Path)) { Replace = services => services.RemoveOutboxWorker() };
        using var client = one.CreateApiClient();
        await client.RequestMailAsync(MailRequests.NewRecipient());
        var faster = new List<OutboxMessage>();
        pause.Then = async () => faster.AddRange(await ClaimAsync(two));

        var slower = await ClaimAsync(one);

        Assert.That(faster, Has.Count.EqualTo(1));
        Assert.That(slower, Is.Empty);
    }

    private static async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(ApiFactory api)
    {
        await using var scope = api.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxQueue>().ClaimAsync(10, CancellationToken.None);
    }

    /// <summary>Does something once, right before rows of the outbox are marked.</summary>
    private sealed class BeforeMarking : DbCommandInterceptor
    {
        public Func<Task>? Then { get; set; }

        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            if (Then is { } then && command.CommandText.Contains("outbox_messages", StringComparison.Ordinal))
            {
                Then = null;
                await then();
            }

            return result;
        }
    }
}
