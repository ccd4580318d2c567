using ContactAppointment.Application.Appointments.Calendar;
using ContactAppointment.Application.Email;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Application.Notifications.RecordBounce;
using ContactAppointment.Application.Unsubscribing;
using ContactAppointment.Infrastructure.Interchange.ICalendar;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.Email;

internal static class EmailRegistration
{
    /// <summary>Registers what writes and sends mails. The caller registers the <see cref="PickupFolder"/>.</summary>
    /// <exception cref="ConfigurationException">A template of the operator's is broken.</exception>
    public static IServiceCollection AddEmail(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<MimeMessageFactory>();
        services.AddSingleton<PickupFolderEmailSender>();
        services.AddSingleton<IMessageIds, MessageIds>();
        services.AddSingleton<IMailReader, MimeKitMailReader>().AddSingleton<IPickedUpMails, PickupFolderMails>();
        services.AddSingleton<SmtpConnections>();
        services.AddSingleton<MailKitEmailSender>();
        services.AddSingleton<IEmailSender>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.Transport == MailTransport.Smtp
                ? provider.GetRequiredService<MailKitEmailSender>()
                : provider.GetRequiredService<PickupFolderEmailSender>()
        );

        services.AddSingleton<ICalendarWriter, IcalNetCalendarWriter>().AddSingleton<IBounceReader, MimeKitBounceReader>();
        services.AddSingleton<MailHealthCheck>().AddHealthChecks().AddCheck<MailHealthCheck>(MailHealthCheck.Name, tags: [HealthTags.Mail]);
        services.AddScoped<IUnsubscribeLinks, ProtectedUnsubscribeLinks>();
        var templates = TemplateSource.Open(configuration[TemplateSource.Key], contentRoot);
        return templates == TemplateSource.BuiltIn
            ? services.AddSingleton<INotificationTemplates>(_ => new FluidNotificationTemplates(templates)) // a tenth of the start, for the first mail
            : services.AddSingleton<INotificationTemplates>(new FluidNotificationTemplates(templates)); // made here: a broken one ends the start
    }
}
