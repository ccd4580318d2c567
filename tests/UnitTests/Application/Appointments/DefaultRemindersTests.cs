using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Appointments.CreateAppointment;
using ContactAppointment.Application.Appointments.UpdateAppointment;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Organizations;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Appointments;

/// <summary>Which reminders an appointment gets by its organization's defaults.</summary>
public sealed class DefaultRemindersTests : UseCaseFixture
{
    private const string Address = "juergen@example.com";
    private const string OtherAddress = "anna@example.com";

    private Contact _contact = null!;
    private Contact _other = null!;

    [SetUp]
    public void SetUp()
    {
        _contact = new ContactBuilder().Build();
        _other = new ContactBuilder().WithId(2).Build();
        _other.ReachAt([], [EmailAddress.Of(OtherAddress)], []);
        Host.Contacts.Rows.AddRange([_contact, _other]);
    }

    [TestCase(240, new[] { "P7D", "P1D", "PT2H" })]
    [TestCase(48, new[] { "P7D", "P1D", "PT2H" })]
    [TestCase(12, new[] { "P1D", "PT2H" })]
    [TestCase(1, new[] { "PT2H" })]
    [TestCase(-1, new[] { "PT2H" })]
    public async Task Create_SomeAreDueAlready_OnlyTheLastOfThoseIsMade(int hoursAhead, string[] expected)
    {
        Default("PT2H", "P7D", "P1D");

        var made = await CreateAsync(hoursAhead);

        Assert.That(made.Select(n => n.SendBefore), Is.EqualTo(expected));
        Assert.That(made.Count(n => n.Status == NotificationStatus.Queued), Is.EqualTo(hoursAhead is 240 or -1 ? 0 : 1));
    }

    [Test]
    public async Task Create_TwoAreDueAtOneMoment_OneIsMade()
    {
        Default("P1D", "PT24H", "PT2H");

        var made = await CreateAsync(hoursAhead: 240);

        Assert.That(made.Select(n => n.NextAttemptAt).Distinct().Count(), Is.EqualTo(made.Count).And.EqualTo(2));
    }

    [Test]
    public async Task Create_ContactHasUnsubscribed_TheyAreCancelledAtOnce()
    {
        Default("P1D", "PT2H");
        Host.UnsubscribedAddresses.Rows.Add(UnsubscribedAddress.Of(Known.Organization, "JUERGEN@example.com"));

        var made = await CreateAsync(hoursAhead: 240);

        Assert.That(
            made.Select(n => (n.Status, n.CancelReason)),
            Has.Exactly(2).EqualTo((NotificationStatus.Cancelled, (CancelReason?)CancelReason.Unsubscribed))
        );
    }

    [Test]
    public async Task Update_ContactComesLater_GetsItsReminders()
    {
        Default("P1D", "PT2H");
        await CreateAsync(hoursAhead: 240, contact: null);

        var made = await HandToAsync(_contact.Uuid);

        Assert.That(made.Select(n => (n.Recipient, n.SendBefore)), Is.EqualTo(new[] { (Address, "P1D"), (Address, "PT2H") }));
    }

    [Test]
    public async Task Update_AnotherContact_TakesTheRemindersThatWaitStill()
    {
        Default("P7D", "P1D", "PT2H");
        var before = await CreateAsync(hoursAhead: 120);
        var sent = before.First();
        sent.BeginAttempt("1@example.org");
        sent.MarkSent(OutgoingMail.Of(sent, "Subject", "Message"), Known.Now);
        var worded = Add(Address, "P1D");
        worded.Word("Bring the plans", null);
        var toAnother = Add("other@example.com", "P1D");

        var after = await HandToAsync(_other.Uuid);

        Assert.That(
            after.Select(n => (n.Recipient, n.SendBefore)),
            Is.EqualTo(
                new[]
                {
                    (Address, "P7D"),
                    (Address, "P1D"),
                    ("other@example.com", "P1D"),
                    (OtherAddress, "P7D"),
                    (OtherAddress, "P1D"),
                    (OtherAddress, "PT2H"),
                }
            )
        );
        Assert.That(after.Take(3), Is.EqualTo(new[] { sent, worded, toAnother }));
    }

    [Test]
    public async Task Update_ContactComesBack_IsNotSentAgainWhatItHad()
    {
        Default("P7D", "PT2H");
        var sent = (await CreateAsync(hoursAhead: 120)).First();
        sent.BeginAttempt("1@example.org");
        sent.MarkSent(OutgoingMail.Of(sent, "Subject", "Message"), Known.Now);

        var without = (await HandToAsync(null)).ToList();
        var again = await HandToAsync(_contact.Uuid);

        Assert.That(without, Is.EqualTo(new[] { sent }));
        Assert.That(again.Select(n => n.SendBefore), Is.EqualTo(new[] { "P7D", "PT2H" }));
        Assert.That(again.First(), Is.SameAs(sent));
    }

    [Test]
    public async Task Update_SameContact_LeavesThemAsTheyAre()
    {
        Default("P1D");
        var before = (await CreateAsync(hoursAhead: 240)).ToList();
        Default("PT2H");

        var after = await HandToAsync(_contact.Uuid);

        Assert.That(after, Is.EqualTo(before));
    }

    private void Default(params string[] periods) => Host.KnownOrganizations[0].Remind(periods);

    private Task<IReadOnlyCollection<AppointmentNotification>> CreateAsync(int hoursAhead) => CreateAsync(hoursAhead, _contact.Uuid);

    private async Task<IReadOnlyCollection<AppointmentNotification>> CreateAsync(int hoursAhead, Guid? contact)
    {
        var start = Given.Time($"{Known.Now.AddHours(hoursAhead):O}");
        var fields = new AppointmentFields
        {
            StartDate = start,
            EndDate = start,
            Type = new(["visit"]),
            ContactUuid = contact,
        };
        await Host.SendAsync<CreateAppointmentCommand, AppointmentDto>(new(fields));
        return Appointment.Notifications;
    }

    private async Task<IReadOnlyCollection<AppointmentNotification>> HandToAsync(Guid? contact)
    {
        var fields = new AppointmentFields { ContactUuid = contact };
        await Host.SendAsync<UpdateAppointmentCommand, AppointmentDto>(new(ResourceKey.Of(Appointment.Uuid), fields, WriteMode.Merge));
        return Appointment.Notifications;
    }

    private AppointmentNotification Add(string recipient, string period) => Appointment.Remind(recipient, period, BerlinClock.Now);

    private Appointment Appointment => Host.Appointments.Rows.Single();
}
