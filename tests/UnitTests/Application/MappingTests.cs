using AutoMapper;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application;

public sealed class MappingTests
{
    [Test]
    public void Configuration_EveryMemberOfADto_IsFilledOrLeftOutOnPurpose()
    {
        using var host = new UseCaseHost();
        var configuration = host.Get<IMapper>().ConfigurationProvider;

        Assert.That(configuration.AssertConfigurationIsValid, Throws.Nothing);
    }
}
