using System.Net;
using ContactAppointment.Application.Email;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.PersonalData;

/// <summary>An erasure while a mail about the person is being sent.</summary>
internal sealed class MailInHandTests : ApiTest
{
    private readonly HeldEmailSender _server = new();

    protected override Action<IServiceCollection> Replace => services => services.AddSingleton<IEmailSender>(_server);

    [Clause("personal.erase")]
    [Test]
    public async Task Delete_MailIsBeingSent_Returns409AndSucceedsAfterwards()
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment(("contact_uuid", contact["uuid"])));
        var mail = await Client.RequestMailAsync((string)appointment["uuid"]!, MailRequests.NewRecipient());
        await _server.Started;

        var refused = await Client.DeleteAsync($"/contact/{contact["id"]}/personal-data/");

        await refused.ReadProblemAsync(HttpStatusCode.Conflict);
        Assert.That(refused.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
        _server.Release();
        await Client.SentAsync(mail);
        var erased = await Client.DeleteAsync($"/contact/{contact["id"]}/personal-data/");
        Assert.That(erased.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await Client.GetAsync($"/appointmentnotifications/{mail}/")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
