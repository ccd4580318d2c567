using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Appointments.CreateAppointment;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Appointments;

/// <summary>Which reminders an appointment gets by its organization's defaults.</summary>
public sealed class DefaultRemindersTests : UseCaseFixture
{
    private Contact _contact = null!;

    [SetUp]
    public void SetUp()
    {
        _contact = new ContactBuilder().Build();
        Host.Contacts.Rows.Add(_contact);
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

    private void Default(params string[] periods) => Host.KnownOrganizations[0].Remind(periods);

    private async Task<IReadOnlyCollection<AppointmentNotification>> CreateAsync(int hoursAhead)
    {
        var start = Given.Time($"{Known.Now.AddHours(hoursAhead):O}");
        var fields = new AppointmentFields
        {
            StartDate = start,
            EndDate = start,
            Type = new(["visit"]),
            ContactUuid = _contact.Uuid,
        };
        await Host.SendAsync<CreateAppointmentCommand, AppointmentDto>(new(fields));
        return Host.Appointments.Rows.Single().Notifications;
    }
}
