using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Appointments.CreateAppointment;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Appointments.CreateAppointment;

public sealed class CreateAppointmentHandlerTests : UseCaseFixture
{
    private static readonly AppointmentFields Minimum = new()
    {
        StartDate = Given.Time("2026-03-30T10:00+02:00"),
        EndDate = Given.Time("2026-03-30T11:00+02:00"),
        Type = new(["visit"]),
    };

    [Test]
    public async Task HandleAsync_Minimum_StoresADefaultAppointmentOfTheCaller()
    {
        var dto = await CreateAsync(Minimum);

        Assert.Multiple(() =>
        {
            Assert.That((dto.OrganizationUuid, dto.Owner), Is.EqualTo((Known.Organization, Known.User)));
            Assert.That((dto.StartDate, dto.EndDate), Is.EqualTo((Known.Start, Known.End)));
            Assert.That(dto.Type, Is.EqualTo(new[] { "visit" }));
            Assert.That((dto.Name, dto.Address, dto.Summary), Is.EqualTo(("", "", "")));
            Assert.That(
                new object?[] { dto.Contact, dto.ContactUuid, dto.SiteprofileUuid, dto.InviteeUuids, dto.Workflowlevel2Uuids },
                Is.All.Null
            );
            Assert.That((dto.Notes.Count, dto.DrivingTimes.Count), Is.EqualTo((0, 0)));
            Assert.That(Host.Appointments.Rows.Single().Uuid, Is.EqualTo(dto.Uuid));
            Assert.That((Host.Saves, Host.Organizations.Invocations.Count), Is.EqualTo((1, 0)), "offsets were given: no zone is asked");
        });
    }

    [Test]
    public async Task HandleAsync_EveryField_IsShownAsItWasGiven()
    {
        var (site, contact) = (Guid.NewGuid(), Guid.NewGuid());
        Guid[] invitees = [Guid.NewGuid(), Guid.NewGuid()];
        Guid[] projects = [Guid.NewGuid()];

        var dto = await CreateAsync(
            Minimum with
            {
                Name = " First visit ",
                Owner = Known.OtherUser,
                Address = "Hauptstraße 5a",
                Summary = "Bring the plans.",
                SiteprofileUuid = site,
                ContactUuid = contact,
                InviteeUuids = new(invitees),
                Workflowlevel2Uuids = new(projects),
                OrganizationUuid = Known.Organization,
            }
        );

        Assert.Multiple(() =>
        {
            Assert.That(
                (dto.Name, dto.Owner, dto.Address, dto.Summary),
                Is.EqualTo(("First visit", Known.OtherUser, "Hauptstraße 5a", "Bring the plans."))
            );
            Assert.That((dto.SiteprofileUuid, dto.ContactUuid, dto.Contact), Is.EqualTo(((Guid?)site, (Guid?)contact, (object?)null)));
            Assert.That((dto.InviteeUuids, dto.Workflowlevel2Uuids), Is.EqualTo((invitees, projects)));
        });
    }

    [TestCase("2026-03-30T10:00", "2026-03-30T08:00Z")]
    [TestCase("2026-03-29T02:30", "2026-03-29T01:30Z")]
    [TestCase("2026-10-25T02:30", "2026-10-25T00:30Z")]
    public async Task HandleAsync_NoOffset_IsReadInTheOrganizationsZone(string start, string expected)
    {
        var dto = await CreateAsync(Minimum with { StartDate = Given.Time(start), EndDate = Given.Time("2026-12-01T00:00") });

        Assert.That((GivenMoment(expected), GivenMoment("2026-11-30T23:00Z")), Is.EqualTo((dto.StartDate, dto.EndDate)));
    }

    [Test]
    public void HandleAsync_EndBeforeStart_StoresNothing()
    {
        var act = () => CreateAsync(Minimum with { EndDate = Given.Time("2026-03-30T09:59:59.999999") });

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.RuleOn("end_date"));
            Assert.That((Host.Appointments.Rows.Count, Host.Saves), Is.EqualTo((0, 0)));
        });
    }

    [Test]
    public async Task HandleAsync_Notes_AreMadeWithItAndShownByType()
    {
        var dto = await CreateAsync(
            Minimum with
            {
                Notes = new([new() { Note = "three", Type = new("OOO Reason") }, new() { Note = "one" }, new() { Type = new("2") }]),
            }
        );

        Assert.Multiple(() =>
        {
            Assert.That(dto.Notes.Select(n => (n.Type, n.Note)), Is.EqualTo(new[] { (1, "one"), (2, ""), (3, "three") }));
            Assert.That(
                Host.Appointments.Rows.Single().NotePlacements.Select(p => p.Note.OrganizationUuid),
                Is.All.EqualTo(Known.Organization)
            );
        });
    }

    [Test]
    public void HandleAsync_TokenNamesNoUserAndNoOwnerGiven_AsksForOne()
    {
        Host.Caller.SetupGet(c => c.UserUuid).Returns((Guid?)null);

        var act = () => CreateAsync(Minimum);

        Assert.That(act, Throws.TypeOf<InputException>().With.Property(nameof(InputException.Errors)).ContainKey("owner"));
    }

    [Test]
    public void HandleAsync_AnotherOrganizationInTheBody_BreaksTheRule()
    {
        var act = () => CreateAsync(Minimum with { OrganizationUuid = Known.OtherOrganization });

        Assert.That(act, Breaks.RuleOn("organization_uuid"));
    }

    private Task<AppointmentDto> CreateAsync(AppointmentFields fields) =>
        Host.SendAsync<CreateAppointmentCommand, AppointmentDto>(new(fields));

    private static DateTimeOffset? GivenMoment(string text) => Given.Time(text).Moment;
}
