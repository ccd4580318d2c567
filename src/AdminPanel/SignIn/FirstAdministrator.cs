using System.Data.Common;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactAppointment.AdminPanel.SignIn;

/// <summary>
/// Sees that somebody can get in. In Development that is <c>admin</c> with the password <c>admin</c>; elsewhere the start prints a link
/// with which the first password is set, once, for as long as there is no password at all.
/// </summary>
internal sealed partial class FirstAdministrator(
    IServiceScopeFactory scopes,
    IHostEnvironment environment,
    ILogger<FirstAdministrator> logger
) : IHostedLifecycleService
{
    private const string Name = "admin";

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await InviteAsync(cancellationToken);
        }
        catch (DbException)
        {
            // A database that is not there yet, or not migrated, makes the service unready; it does not end it.
            LogPutOff();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to stop right after the start: the next one invites.
        }
    }

    private async Task InviteAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<IUserAccounts>();
        if (await FindOrAddAsync(users, cancellationToken) is not { } admin)
            return;

        var code = await users.IssuePasswordCodeAsync(admin.Uuid, cancellationToken);
        var link = scope.ServiceProvider.GetRequiredService<IResourceLinks>().SetPassword(admin.Uuid, code);
        // Standard output is the log, one JSON object a line.
        await Console.Error.WriteLineAsync(
            $"""

            Admin panel: nobody can sign in yet. Set the password of "{Name}" here, once, within a day:
              {link}

            """
        );
    }

    /// <summary>The administrator who needs a link; null when somebody can sign in already.</summary>
    private async Task<UserDto?> FindOrAddAsync(IUserAccounts users, CancellationToken ct)
    {
        var all = await users.ListAsync(ct);
        if (all.Any(u => u.HasPassword || u.SignsInElsewhere))
            return null;
        if (all.FirstOrDefault(u => u.Role == UserRole.Administrator) is { } waiting)
            return waiting;

        var first = new NewUser(Name, UserRole.Administrator, OrganizationUuid: null);
        try
        {
            if (!environment.IsDevelopment())
                return await users.AddAsync(first, ct);
            await users.AddForDevelopmentAsync(first, Name, ct);
        }
        catch (InputException) when (!ct.IsCancellationRequested)
        {
            // Another process that started at the same moment has added it, and prints its link.
        }

        return null;
    }

    [LoggerMessage(LogLevel.Warning, "The database does not answer, so the admin panel invites nobody before the next start")]
    private partial void LogPutOff();

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
