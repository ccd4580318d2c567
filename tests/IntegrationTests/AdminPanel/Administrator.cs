using ContactAppointment.Application.Common;
using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.AdminPanel;

/// <summary>Gives the panel's commands, as a person of the panel or another does.</summary>
internal static class Administrator
{
    public static Task<TResult> DoAsync<TCommand, TResult>(ApiFactory api, TCommand command, UserRole role = UserRole.Administrator)
        where TCommand : notnull =>
        InScopeAsync<ICommandHandler<TCommand, TResult>, TResult>(api, role, h => h.HandleAsync(command, default));

    public static Task<TResult> AskAsync<TQuery, TResult>(ApiFactory api, TQuery query, UserRole role = UserRole.Administrator)
        where TQuery : notnull => InScopeAsync<IQueryHandler<TQuery, TResult>, TResult>(api, role, h => h.HandleAsync(query, default));

    /// <summary>Asks as somebody who looks at an organization; an administrator looks at all where it makes a difference.</summary>
    public static Task<TResult> AskAsync<TQuery, TResult>(ApiFactory api, TQuery query, UserRole role, Guid organization)
        where TQuery : notnull =>
        InScopeAsync<IQueryHandler<TQuery, TResult>, TResult>(api, role, h => h.HandleAsync(query, default), organization, isForAll: true);

    private static async Task<TResult> InScopeAsync<THandler, TResult>(
        ApiFactory api,
        UserRole role,
        Func<THandler, Task<TResult>> work,
        Guid? organization = null,
        bool isForAll = false
    )
        where THandler : notnull
    {
        await using var scope = api.Services.CreateAsyncScope();
        var user = new UserDto
        {
            Uuid = Guid.CreateVersion7(),
            UserName = "somebody",
            Role = role,
            OrganizationUuid = organization ?? Guid.CreateVersion7(),
            SecurityStamp = "",
        };
        scope.ServiceProvider.GetRequiredService<AssignedCaller>().Assign(user, organization, isForAll);
        return await work(scope.ServiceProvider.GetRequiredService<THandler>());
    }
}
