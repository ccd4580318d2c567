using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments;

public sealed class AppointmentTests
{
    private static readonly TimeSlot Slot = TimeSlot.Between(Known.Start, Known.End);

    [Test]
    public void Schedule_Minimum_LeavesEverythingElseEmpty()
    {
        var appointment = Appointment.Schedule(Known.Organization, Known.User, Slot, ["visit"]);

        Assert.Multiple(() =>
        {
            Assert.That(
                (appointment.OrganizationUuid, appointment.Owner, appointment.Slot),
                Is.EqualTo((Known.Organization, Known.User, Slot))
            );
            Assert.That((appointment.Name, appointment.Address, appointment.Summary), Is.EqualTo(("", "", "")));
            Assert.That(appointment.DomainEvents, Is.Empty);
        });
    }

    [Test]
    public void Schedule_NoOrganization_IsADefectOfOurs()
    {
        var act = () => Appointment.Schedule(Guid.Empty, Known.User, Slot, ["visit"]);

        Assert.That(act, Throws.ArgumentException);
    }

    [Test]
    public void Categorise_Types_AreTrimmedAndKeepTheirOrder()
    {
        var appointment = new AppointmentBuilder().Build();

        appointment.Categorise([" visit ", "advice"]);

        Assert.That(appointment.Types, Is.EqualTo(new[] { "visit", "advice" }));
    }

    [Test]
    public void Categorise_TypeAtTheLimit_IsTaken()
    {
        var appointment = new AppointmentBuilder().Build();

        appointment.Categorise([Emoji(50)]);

        Assert.That(appointment.Types, Is.EqualTo(new[] { Emoji(50) }));
    }

    [Test]
    public void Categorise_NoType_BreaksTheRule()
    {
        var appointment = new AppointmentBuilder().Build();

        var act = () => appointment.Categorise([]);

        Assert.That(act, Breaks.Rule("type", Appointment.TypeNeededMessage));
    }

    [TestCase("")]
    [TestCase("  ")]
    public void Categorise_EmptyType_NamesItsPlace(string type)
    {
        var appointment = new AppointmentBuilder().Build();

        var act = () => appointment.Categorise(["visit", type]);

        Assert.That(act, Breaks.Rule("type[1]", Appointment.TypeEmptyMessage));
    }

    [Test]
    public void Categorise_TypeTooLong_NamesItsPlaceAndChangesNothing()
    {
        var appointment = new AppointmentBuilder().Build();
        var before = appointment.Types;

        var act = () => appointment.Categorise(["visit", "advice", Emoji(51)]);

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.Rule("type[2]", Text.TooLongMessage(50)));
            Assert.That(appointment.Types, Is.EqualTo(before));
        });
    }

    [TestCase(50, 100, null)]
    [TestCase(51, 100, "name")]
    [TestCase(50, 101, "address")]
    public void Describe_Limits_AreHeld(int name, int address, string? brokenField)
    {
        var appointment = new AppointmentBuilder().Build();

        var act = () => appointment.Describe(Emoji(name), Emoji(address), Emoji(5000));

        Assert.That(act, brokenField is null ? Throws.Nothing : Breaks.RuleOn(brokenField));
    }

    [Test]
    public void Describe_SummaryWithNul_BreaksTheRule()
    {
        var appointment = new AppointmentBuilder().Build();

        var act = () => appointment.Describe("", "", "a\0");

        Assert.That(act, Breaks.Rule("summary", Text.NotStorableMessage));
    }

    [Test]
    public void Involve_EmptyListAndNull_StayTwoThings()
    {
        var appointment = new AppointmentBuilder().Build();

        appointment.Involve(null, [], null, null);

        Assert.Multiple(() =>
        {
            Assert.That(appointment.InviteeUuids, Is.Empty);
            Assert.That(
                new object?[] { appointment.ContactUuid, appointment.SiteprofileUuid, appointment.Workflowlevel2Uuids },
                Is.All.Null
            );
        });
    }

    private static string Emoji(int codePoints) => string.Concat(Enumerable.Repeat("😀", codePoints));
}
