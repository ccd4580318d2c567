using ContactAppointment.WebApi.Http;
using Microsoft.Extensions.Configuration;

namespace ContactAppointment.UnitTests.WebApi.Http;

public sealed class ListenAddressesTests
{
    [Test] // the program is started from a folder that holds no settings file
    public void Settle_NothingSet_IsTheDefault()
    {
        using var configuration = new ConfigurationManager();

        ListenAddresses.Settle(configuration);

        Assert.That(configuration["Urls"], Is.EqualTo("http://localhost:8002"));
    }

    [Test]
    public void Settle_AnAddressIsSet_KeepsIt()
    {
        using var configuration = new ConfigurationManager();
        configuration["Urls"] = "http://+:80";

        ListenAddresses.Settle(configuration);

        Assert.That(configuration["Urls"], Is.EqualTo("http://+:80"));
    }
}
