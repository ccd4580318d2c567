using ContactAppointment.Application.AccessTokens;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.ContactTypes;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.Users;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Infrastructure.Metrics;
using ContactAppointment.Infrastructure.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Persistence.SqlServer;

/// <summary>What asks the store past the repositories.</summary>
internal sealed partial class SqlServerGrammarTests
{
    private static readonly AccessTokenDto Token = new()
    {
        Uuid = Guid.NewGuid(),
        OrganizationUuid = Guid.NewGuid(),
        Name = "n",
        Scope = AccessScope.Read,
        CreatedAt = Noon,
    };

    private static readonly (string Name, Func<IServiceProvider, Task> Ask)[] Ports =
    [
        ("Types_Released", s => Of<IContactTypeCarriers>(s).ReleaseAsync(ContactType.Define(Guid.NewGuid(), "t"), null, default)),
        ("Organizations_Listed", s => Of<IOrganizationDirectory>(s).ListAsync(default)),
        ("Tokens_Listed", s => Of<IAccessTokens>(s).ListAsync(Guid.NewGuid(), default)),
        ("Tokens_Added", s => Of<IAccessTokens>(s).AddAsync(Token, "hash", default)),
        ("Tokens_Used", s => Of<IAccessTokens>(s).UseAsync("hash", default)),
        ("Tokens_Revoked", s => Of<IAccessTokens>(s).RevokeAsync(Guid.NewGuid(), Guid.NewGuid(), default)),
        ("Users_Listed", s => Of<IUserAccounts>(s).ListAsync(default)),
        ("Users_Found", s => Of<IUserAccounts>(s).FindAsync(Guid.NewGuid(), default)),
        ("Sessions_Ended", s => Of<IEndedSessions>(s).EndAsync(Guid.CreateVersion7(), DateTimeOffset.UtcNow, default)),
        ("Users_FoundElsewhere", s => Of<IUserAccounts>(s).FindExternalAsync("issuer", "subject", default)),
        ("Users_SignedIn", s => Of<IUserAccounts>(s).TrySignInAsync("name", SampleRows.Password, default)),
        ("Users_FailedToSignIn", s => Of<IUserAccounts>(s).TrySignInAsync("name", "password", default)),
        ("Users_Assigned", s => Of<IUserAccounts>(s).AssignAsync(SampleRows.Uuid, new(UserRole.Administrator, null), null, default)),
        ("Users_Removed", s => Of<IUserAccounts>(s).RemoveAsync(SampleRows.Uuid, default)),
        ("Outbox_Counted", s => Task.FromResult((Of<MailQueueGauge>(s).Count(), Of<MailQueueGauge>(s).OldestAge()))),
        ("Outbox_Settled", s => Of<OutboxBook>(s).SettleAsync([new Settlement(Waiting, HandlingEnd.Done)], default)),
    ];

    private static OutboxMessage Waiting =>
        new()
        {
            OrganizationUuid = Guid.NewGuid(),
            Type = "",
            Payload = "",
            Key = $"notification:{Guid.NewGuid()}",
        };

    private static IEnumerable<TestCaseData> PortCases => Ports.Select(p => new TestCaseData(p.Ask).SetArgDisplayNames(p.Name));

    [TestCaseSource(nameof(PortCases))]
    public async Task Port_PastTheRepositories_SendsSql(Func<IServiceProvider, Task> ask)
    {
        var before = _grammar.Sent;
        await using var scope = EnterOrganization();

        try
        {
            await Of<IStoreRetry>(scope.ServiceProvider)
                .ExecuteAsync(
                    async _ =>
                    {
                        await ask(scope.ServiceProvider);
                        return true;
                    },
                    CancellationToken.None
                );
        }
        catch (Exception e) when (e is NotFoundException or InputException)
        {
            // The one row is not the right one; it was asked for all the same.
        }

        AssertSqlSince(before);
    }

    private static T Of<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();
}
