using ContactAppointment.Application.Email;
using ContactAppointment.Application.Notifications.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.Email;

internal static class EmailRegistration
{
    /// <summary>Registers what writes and sends mails. The caller registers the <see cref="PickupFolder"/>.</summary>
    public static IServiceCollection AddEmail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<MimeMessageFactory>();
        services.AddSingleton<PickupFolderEmailSender>();
        services.AddSingleton<IMessageIds, MessageIds>();
        services.AddSingleton<SmtpConnections>();
        services.AddSingleton<MailKitEmailSender>();
        services.AddSingleton<IEmailSender>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.Transport == MailTransport.Smtp
                ? provider.GetRequiredService<MailKitEmailSender>()
                : provider.GetRequiredService<PickupFolderEmailSender>()
        );

        return services.AddSingleton<INotificationTemplates>(new FluidNotificationTemplates()); // made here: a broken template ends the start
    }
}
