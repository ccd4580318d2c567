using ContactAppointment.Application.Common;
using ContactAppointment.Application.Users;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.AdminPanel.Session;

/// <summary>
/// Runs the same commands and queries as the API, each in a scope of its own: a window stays open all day, and what it once loaded must
/// not linger. The person's organization is the only one that such a scope sees.
/// </summary>
internal sealed class UseCases(IServiceScopeFactory scopes, PanelSession session)
{
    public Task<TResult> AskAsync<TQuery, TResult>(TQuery query, CancellationToken ct = default)
        where TQuery : notnull =>
        RunAsync(provider => provider.GetRequiredService<IQueryHandler<TQuery, TResult>>().HandleAsync(query, ct));

    public Task<TResult> DoAsync<TCommand, TResult>(TCommand command, CancellationToken ct = default)
        where TCommand : notnull =>
        RunAsync(provider => provider.GetRequiredService<ICommandHandler<TCommand, TResult>>().HandleAsync(command, ct));

    /// <summary>Asks for what is of all organizations; a member is answered for its own.</summary>
    public Task<TResult> AskForAllAsync<TQuery, TResult>(TQuery query, CancellationToken ct = default)
        where TQuery : notnull =>
        RunAsync(provider => provider.GetRequiredService<IQueryHandler<TQuery, TResult>>().HandleAsync(query, ct), forAll: true);

    /// <summary>Does what changes something for all organizations, which only an administrator may.</summary>
    public Task<TResult> DoForAllAsync<TCommand, TResult>(TCommand command, CancellationToken ct = default)
        where TCommand : notnull =>
        RunAsync(provider => provider.GetRequiredService<ICommandHandler<TCommand, TResult>>().HandleAsync(command, ct), forAll: true);

    /// <summary>Does what changes another organization than the one that was chosen, which only an administrator may.</summary>
    public Task<TResult> DoForAsync<TCommand, TResult>(Guid organization, TCommand command, CancellationToken ct = default)
        where TCommand : notnull =>
        RunAsync(
            provider => provider.GetRequiredService<ICommandHandler<TCommand, TResult>>().HandleAsync(command, ct),
            organization: organization
        );

    /// <summary>Uses a port of the application in such a scope.</summary>
    public async Task<TResult> RunAsync<TResult>(Func<IServiceProvider, Task<TResult>> work, bool forAll = false, Guid? organization = null)
    {
        var user = await session.ConfirmAsync();
        organization ??= await session.OrganizationAsync();
        await using var scope = scopes.CreateAsyncScope();
        var isSuperuser = forAll && user.Role == UserRole.Administrator;
        scope.ServiceProvider.GetRequiredService<AssignedCaller>().Assign(user, organization, isSuperuser);
        return await work(scope.ServiceProvider);
    }
}
