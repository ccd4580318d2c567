using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Security;
using Microsoft.Extensions.Options;

namespace ContactAppointment.WebApi.Development;

/// <summary>Once the service listens: seeds the demo organization and prints all that a first request needs.</summary>
internal sealed class DevelopmentWelcome(DemoOrganization demo, PublicAddress address, IOptions<JwtOptions> jwt) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await demo.SeedAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return; // told to stop right after the start: the next one seeds
        }

        if (string.IsNullOrEmpty(jwt.Value.HmacSecret))
            return; // tokens come from elsewhere

        var token = DevelopmentTokens.Issue(jwt.Value, DemoOrganization.Uuid, DemoOrganization.UserUuid);
        await Console.Out.WriteLineAsync(
            $"""

            Contact and Appointment service, development mode
              Documentation   {address.Root}docs/
              Health          {address.Root}health_check/
              Demo token      {token}
              First request   curl -H "Authorization: Bearer {token}" {address.Root}contact/

            """
        );
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
