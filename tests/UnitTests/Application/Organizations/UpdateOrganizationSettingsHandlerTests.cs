using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.Organizations.GetOrganizationSettings;
using ContactAppointment.Application.Organizations.UpdateOrganizationSettings;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.Organizations;

public sealed class UpdateOrganizationSettingsHandlerTests : UseCaseFixture
{
    [SetUp]
    public void SetUp() => Host.Organizations.Setup(o => o.Fresh(It.IsAny<Guid>())).Returns(new OrganizationBuilder().Build());

    [Test]
    public async Task HandleAsync_AsTheCallerSawThem_AreChanged()
    {
        var seen = await GetAsync();

        var changed = await UpdateAsync(new() { Name = "Praxis" }, seen);

        Assert.That(changed.Name, Is.EqualTo("Praxis"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task HandleAsync_ChangedSinceTheCallerSawThem_StayAsTheyAre(bool isReminder)
    {
        var seen = await GetAsync();
        await UpdateAsync(isReminder ? new() { DefaultReminders = new List<string?> { "P3D" } } : new() { Phone = "112" }, expected: null);

        var act = () => UpdateAsync(new() { Name = "Praxis" }, seen);

        Assert.That(act, Throws.TypeOf<PreconditionFailedException>());
        Assert.That((await GetAsync()).Name, Is.EqualTo(seen.Name));
    }

    private Task<OrganizationSettingsDto> GetAsync() => Host.AskAsync<GetOrganizationSettingsQuery, OrganizationSettingsDto>(new());

    private Task<OrganizationSettingsDto> UpdateAsync(OrganizationSettingsFields fields, OrganizationSettingsDto? expected) =>
        Host.SendAsync<UpdateOrganizationSettingsCommand, OrganizationSettingsDto>(
            new(fields, WriteMode.Merge) { ExpectedRevision = expected?.Revision }
        );
}
