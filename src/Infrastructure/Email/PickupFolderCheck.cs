using ContactAppointment.Infrastructure.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>Sees at the start, where mails go into a folder, that there is room in it.</summary>
internal sealed class PickupFolderCheck(PickupFolder folder, IOptions<MailOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Transport == MailTransport.Pickup)
            WritableFolder.Require(folder.Path, $"{MailOptions.Section}:{nameof(MailOptions.Transport)}=Pickup");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
