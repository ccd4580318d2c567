using ContactAppointment.Application.DrivingTimes;
using ContactAppointment.Application.DrivingTimes.ListDrivingTimes;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.DrivingTimes.ListDrivingTimes;

public sealed class ListDrivingTimesHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_DrivesOfTwoOrganizations_ListsTheOwnById()
    {
        var own = new AppointmentBuilder().WithDrivingTime(1, null).WithDrivingTime(2, null).Build().DrivingTimes.ToList();
        var foreign = new AppointmentBuilder().In(Known.OtherOrganization).WithDrivingTime(3, null).Build().DrivingTimes.Single();
        Host.DrivingTimes.Rows.AddRange([own[0].WithId(9), own[1].WithId(8), foreign.WithId(7)]);

        var list = await ListAsync();

        Assert.That(list.Select(d => d.Id), Is.EqualTo(new[] { 8, 9 }));
    }

    [Test]
    public async Task HandleAsync_NoOrganization_ListsNothing()
    {
        Host.Scope.Current = null;

        var list = await ListAsync();

        Assert.Multiple(() =>
        {
            Assert.That(list, Is.Empty);
            Assert.That(Host.DrivingTimes.Calls, Is.Zero);
        });
    }

    private Task<IReadOnlyList<DrivingTimeDto>> ListAsync() => Host.AskAsync<ListDrivingTimesQuery, IReadOnlyList<DrivingTimeDto>>(new());
}
