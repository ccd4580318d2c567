using Microsoft.Extensions.Options;

namespace ContactAppointment.WebApi.Http;

/// <summary>The service from its start to its end.</summary>
internal static class ServiceRun
{
    /// <summary>
    /// Runs until it is told to stop. Where a part cannot start, those that have are stopped before that is told: left to themselves
    /// they would complain of what is taken away from under them. Being told to stop before it has started is no failure.
    /// </summary>
    public static async Task RunInOrderAsync(this WebApplication app)
    {
        await using (app)
        {
            // Settings first: a host whose start ends with them has begun nothing, and cannot be stopped.
            app.Services.GetService<IStartupValidator>()?.Validate();
            try
            {
                await app.StartAsync();
            }
            catch (Exception e)
            {
                var isCalledOff = e is OperationCanceledException && app.Lifetime.ApplicationStopping.IsCancellationRequested;
                await app.StopAsync();
                if (isCalledOff)
                    return;
                throw;
            }

            await app.WaitForShutdownAsync();
        }
    }
}
