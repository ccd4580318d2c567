using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Email;
using ContactAppointment.Application.Email.PickedUp;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.Email;

public sealed class PickedUpMailsTests : UseCaseFixture
{
    private Guid _own;
    private Guid _foreign;

    [SetUp]
    public void SetUp()
    {
        var own = new AppointmentBuilder().WithSentNotification(1).Build().Notifications.Single();
        var foreign = new AppointmentBuilder().In(Known.OtherOrganization).WithSentNotification(2).Build().Notifications.Single();
        (_own, _foreign) = (own.Uuid, foreign.Uuid);
        Host.Notifications.Rows.AddRange([own, foreign]);
        Host.PickedUpMails.SetupGet(m => m.IsInUse).Returns(true);
        Host.PickedUpMails.Setup(m => m.List()).Returns([new(_foreign, Known.Now), new(_own, Known.Now.AddHours(-1))]);
        foreach (var uuid in new[] { _own, _foreign })
            Host.PickedUpMails.Setup(m => m.FindAsync(uuid, default)).ReturnsAsync(new ReadableMail { Subject = $"{uuid}" });
    }

    [Test]
    public async Task List_Member_SeesThoseOfItsOrganization()
    {
        var page = await ListAsync(new(10));

        Assert.That((page.IsInUse, page.HasMore), Is.EqualTo((true, false)));
        Assert.That(
            page.Results.Single(),
            Is.EqualTo(new PickedUpMailDto(_own, Known.Now.AddHours(-1), new ReadableMail { Subject = $"{_own}" }))
                .UsingPropertiesComparer()
        );
    }

    [Test]
    public async Task List_ForAllOrganizations_SeesAllInStretches()
    {
        Host.Caller.SetupGet(c => c.IsSuperuser).Returns(true);

        var (first, second) = (await ListAsync(new(1)), await ListAsync(new(1, 1)));

        Assert.That((first.Results.Single().Uuid, first.HasMore), Is.EqualTo((_foreign, true)));
        Assert.That((second.Results.Single().Uuid, second.HasMore), Is.EqualTo((_own, false)));
    }

    [Test]
    public async Task List_NoOrganization_SeesNone()
    {
        Host.Scope.Current = null;

        Assert.That((await ListAsync(new(10))).Results, Is.Empty);
    }

    [Test]
    public async Task Get_Own_IsTheMail() => Assert.That((await GetAsync(_own)).Subject, Is.EqualTo($"{_own}"));

    [Test]
    public void Get_AnotherOrganizations_LooksAsOneThatIsNotThere() =>
        Assert.That(() => GetAsync(_foreign), Throws.TypeOf<NotFoundException>());

    [Test]
    public void Get_NoFile_IsNotFound()
    {
        Host.PickedUpMails.Setup(m => m.FindAsync(_own, default)).ReturnsAsync((ReadableMail?)null);

        Assert.That(() => GetAsync(_own), Throws.TypeOf<NotFoundException>());
    }

    private Task<PickedUpMailsDto> ListAsync(ListPickedUpMailsQuery query) =>
        Host.AskAsync<ListPickedUpMailsQuery, PickedUpMailsDto>(query);

    private Task<ReadableMail> GetAsync(Guid uuid) => Host.AskAsync<GetPickedUpMailQuery, ReadableMail>(new(uuid));
}
