using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.Organizations.ListOrganizations;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.Organizations;

public sealed class ListOrganizationsHandlerTests : UseCaseFixture
{
    private static readonly OrganizationEntryDto[] All = [new(Known.Organization, "Praxis"), new(Known.OtherOrganization, "")];

    [SetUp]
    public void KnowTwo() => Host.Directory.Setup(d => d.ListAsync(It.IsAny<CancellationToken>())).ReturnsAsync(All);

    [Test]
    public async Task HandleAsync_Administrator_SeesAll()
    {
        Host.Caller.SetupGet(c => c.IsAdministrator).Returns(true);

        var seen = await AskAsync();

        Assert.That(seen, Is.EqualTo(All));
    }

    [Test]
    public async Task HandleAsync_Member_SeesItsOwnAndNeverAsksForTheOthers()
    {
        Host.Caller.SetupGet(c => c.OrganizationUuid).Returns(Known.Organization);

        var seen = await AskAsync();

        Assert.That(seen.Select(o => o.Uuid), Is.EqualTo(new[] { Known.Organization }));
        Host.Directory.VerifyNoOtherCalls();
    }

    [Test]
    public async Task HandleAsync_NoOrganization_SeesNone() => Assert.That(await AskAsync(), Is.Empty);

    [Test]
    public void Label_WithoutAName_IsTheUuid() =>
        Assert.That(All.Select(o => o.Label), Is.EqualTo(new[] { "Praxis", Known.OtherOrganization.ToString() }));

    private Task<IReadOnlyList<OrganizationEntryDto>> AskAsync() =>
        Host.AskAsync<ListOrganizationsQuery, IReadOnlyList<OrganizationEntryDto>>(new ListOrganizationsQuery());
}
