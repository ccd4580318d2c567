using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Common;

public sealed class PageSpecTests
{
    private static readonly Appointment[] FirstToFifth =
    [
        .. Enumerable.Range(1, 5).Select(id => new AppointmentBuilder().WithId(id).Build()),
    ];

    [Test]
    public void PageSpec_FromTheBeginning_GoesUpById()
    {
        var page = new AppointmentPageSpec(Known.Organization, from: null, count: 3);

        Assert.Multiple(() =>
        {
            Assert.That(Ids(page), Is.EqualTo(new[] { 1, 2, 3, 4, 5 }));
            Assert.That((page.Taken, page.IsReadOnly, page.Orderings.Single().Descending), Is.EqualTo(((int?)3, true, false)));
        });
    }

    [Test]
    public void PageSpec_Forward_StartsRightAfterTheRow()
    {
        var page = new AppointmentPageSpec(Known.Organization, new Keyset(3, IsBackward: false), 2);

        Assert.That((Ids(page), page.Orderings.Single().Descending), Is.EqualTo((new[] { 4, 5 }, false)));
    }

    [Test]
    public void PageSpec_Backward_StartsRightBeforeTheRowNearestFirst()
    {
        var page = new AppointmentPageSpec(Known.Organization, new Keyset(3, IsBackward: true), 2);

        Assert.That((Ids(page), page.Orderings.Single().Descending), Is.EqualTo((new[] { 1, 2 }, true)));
    }

    [Test]
    public void PageSpec_NoCount_TakesAll()
    {
        var page = new AppointmentPageSpec(Known.Organization, null, count: null);

        Assert.That(page.Taken, Is.Null);
    }

    private static int[] Ids(AppointmentPageSpec page) => [.. FirstToFifth.Where(page.IsSatisfiedBy).Select(a => a.Id)];
}
