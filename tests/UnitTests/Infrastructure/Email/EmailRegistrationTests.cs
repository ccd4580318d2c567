using ContactAppointment.Application.Email;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Infrastructure.Email;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactAppointment.UnitTests.Infrastructure.Email;

public sealed class EmailRegistrationTests
{
    [Test]
    public void AddEmail_Pickup_RegistersThePickupFolder()
    {
        using var provider = Provide(("Mail:Transport", "Pickup"));

        Assert.That(provider.GetRequiredService<IEmailSender>(), Is.TypeOf<PickupFolderEmailSender>());
        Assert.That(provider.GetRequiredService<INotificationTemplates>(), Is.TypeOf<FluidNotificationTemplates>());
    }

    [Test]
    public async Task AddEmail_Smtp_RegistersMailKit()
    {
        await using var provider = Provide(("Mail:Transport", "smtp"), ("Mail:Host", "localhost"), ("Mail:From", "a@example.org"));

        Assert.That(provider.GetRequiredService<IEmailSender>(), Is.TypeOf<MailKitEmailSender>());
    }

    [TestCase(null)]
    [TestCase("")]
    public void AddEmail_NoTransport_FailsAtTheStart(string? transport)
    {
        using var provider = Provide(("Mail:Transport", transport));

        Assert.That(
            provider.GetRequiredService<IStartupValidator>().Validate,
            Throws.TypeOf<OptionsValidationException>().With.Message.EqualTo("Mail:Transport must be set to Pickup or Smtp.")
        );
    }

    [Test]
    public void AddEmail_UnknownTransport_FailsAtTheStartNamingTheKey()
    {
        using var provider = Provide(("Mail:Transport", "Pigeon"));

        Assert.That(
            provider.GetRequiredService<IStartupValidator>().Validate,
            Throws.InvalidOperationException.With.Message.Contains("Mail:Transport")
        );
    }

    private static ServiceProvider Provide(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value)))
            .Build();
        return new ServiceCollection()
            .AddEmail(configuration, contentRoot: "/")
            .AddSingleton(new PickupFolder("mail"))
            .BuildServiceProvider();
    }
}
