using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Common;

public sealed class PageSpecTests
{
    private static readonly Appointment[] FirstToFifth =
    [
        .. new[] { 1, 2, 3, 3, 4 }.Select(
            (hours, index) =>
                new AppointmentBuilder().WithId(index + 1).Between(Known.Start.AddHours(hours), Known.Start.AddHours(hours + 1)).Build()
        ),
    ];

    [Test]
    public void PageSpec_FromTheBeginning_SelectsAllInOrder()
    {
        var page = Page("id", count: 3);

        Assert.Multiple(() =>
        {
            Assert.That(Ids(page), Is.EqualTo(new[] { 1, 2, 3, 4, 5 }));
            Assert.That((page.Taken, page.IsReadOnly, page.Orderings.Single().Descending), Is.EqualTo(((int?)3, true, false)));
        });
    }

    [TestCase("id", false, new[] { 4, 5 }, "up")]
    [TestCase("id", true, new[] { 1, 2 }, "down")]
    [TestCase("-id", false, new[] { 1, 2 }, "down")]
    [TestCase("-id", true, new[] { 4, 5 }, "up")]
    [TestCase("start_date", false, new[] { 4, 5 }, "up,up")]
    [TestCase("start_date", true, new[] { 1, 2 }, "down,down")]
    [TestCase("-start_date", false, new[] { 1, 2, 4 }, "down,up", Description = "4 starts when 3 does")]
    [TestCase("-start_date", true, new[] { 5 }, "up,down")]
    [TestCase("-start_date,-id", false, new[] { 1, 2 }, "down,down")]
    [TestCase("end_date,-start_date", false, new[] { 4, 5 }, "up,down,up")]
    public void PageSpec_FromARow_SelectsThoseBeyondItNearestFirst(string ordering, bool isBackward, int[] ids, string directions)
    {
        var place = AppointmentPageSpec.SortFields.Parse(ordering).PlaceAt(FirstToFifth[2], isBackward);

        var page = Page(ordering, place);

        Assert.That((Ids(page), string.Join(',', page.Orderings.Select(o => o.Descending ? "down" : "up"))), Is.EqualTo((ids, directions)));
    }

    [Test]
    public void PageSpec_NoCount_TakesAll()
    {
        var page = Page("id", count: null);

        Assert.That(page.Taken, Is.Null);
    }

    private static AppointmentPageSpec Page(string ordering, Keyset? from = null, int? count = 10) =>
        new(
            Known.Organization,
            new AppointmentFilter(),
            new ListPage<Appointment>(AppointmentPageSpec.SortFields.Parse(ordering), from, count)
        );

    private static int[] Ids(AppointmentPageSpec page) => [.. FirstToFifth.Where(page.IsSatisfiedBy).Select(a => a.Id)];
}
