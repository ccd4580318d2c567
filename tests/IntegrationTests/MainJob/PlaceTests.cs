using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.MainJob;

internal sealed class PlaceTests : ApiTest
{
    [Clause("notification.generated.place.contact")]
    [TestCase("mailing,billing,business,home,delivery", "delivery")]
    [TestCase("mailing,billing,business,home", "home")]
    [TestCase("mailing,billing,business", "business")]
    [TestCase("mailing,billing", "billing")]
    [TestCase("mailing", "mailing")]
    public async Task Get_MessageOfAnAppointmentWithoutAddress_NamesTheContactsFirstByType(string types, string expected)
    {
        var addresses = types.Split(',').Select(type => new { type, city = $"City of {type}" });
        var contact = await Client.CreateAsync("/contact/", new { addresses, workflowlevel1_uuids = Array.Empty<Guid>() });
        var appointment = await MainJob.CreateAppointmentAsync(Client, contact);

        var notification = await Client.CreateAsync(
            "/appointmentnotifications/",
            new { appointment = (string)appointment["uuid"]!, recipient = MailRequests.NewRecipient() }
        );

        Assert.That((string?)notification["message"], Does.Contain($"Wo: City of {expected}\n"));
    }
}
