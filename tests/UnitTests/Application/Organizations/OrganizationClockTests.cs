using ContactAppointment.Application.Organizations;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.Organizations;

public sealed class OrganizationClockTests : UseCaseFixture
{
    [Test]
    public async Task ToInstantAsync_SeveralTimesWithoutOffset_AsksForTheZoneOnce()
    {
        Host.KnownOrganizations[0] = new OrganizationBuilder().InZone("America/New_York").Build();
        var clock = Host.Get<OrganizationClock>();

        var instants = new[]
        {
            await clock.ToInstantAsync(Given.Time("2026-03-30T04:00"), CancellationToken.None),
            await clock.ToInstantAsync(Given.Time("2026-03-30T05:00"), CancellationToken.None),
        };

        Assert.Multiple(() =>
        {
            Assert.That(instants, Is.EqualTo(new[] { Known.Start, Known.End }));
            Host.Organizations.Verify(o => o.GetAsync(Known.Organization, It.IsAny<CancellationToken>()), Times.Once);
        });
    }
}
