using ContactAppointment.Application.Home;
using ContactAppointment.Application.Home.GetAppointmentFigures;
using ContactAppointment.Application.Home.GetFirstSteps;
using ContactAppointment.Application.Home.GetMailFigures;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.Home;

public sealed class HomeFiguresTests : UseCaseFixture
{
    private IReadOnlyList<DateTimeOffset> _bounds = [];

    [SetUp]
    public void CountPlaces()
    {
        Host.AppointmentFigures.Setup(f => f.CountStartsAsync(It.IsAny<IReadOnlyList<DateTimeOffset>>(), default))
            .Callback((IReadOnlyList<DateTimeOffset> bounds, CancellationToken _) => _bounds = bounds)
            .ReturnsAsync((IReadOnlyList<DateTimeOffset> bounds, CancellationToken _) => [.. Enumerable.Range(0, bounds.Count - 1)]);
        Host.MailFigures.Setup(f => f.CountSentAsync(It.IsAny<IReadOnlyList<DateTimeOffset>>(), default))
            .Callback((IReadOnlyList<DateTimeOffset> bounds, CancellationToken _) => _bounds = bounds)
            .ReturnsAsync([1, 2]);
        Host.MailFigures.Setup(f => f.CountFailedAsync(It.IsAny<IReadOnlyList<DateTimeOffset>>(), default)).ReturnsAsync([3, 4]);
    }

    [TestCase("2026-03-29T21:59:59Z", "2026-03-23")] // a Sunday in Berlin still
    [TestCase("2026-03-29T22:00:00Z", "2026-03-30")]
    [TestCase("2026-03-28T12:00:00Z", "2026-03-23")]
    public async Task Weeks_AroundNow_BeginOnMondaysOfTheOrganizationsZone(string now, string monday)
    {
        Host.Clock.SetUtcNow(DateTimeOffset.Parse(now, null));

        var weeks = await Host.AskAsync<GetAppointmentFiguresQuery, IReadOnlyList<SpanCountDto>>(new(1, 1));

        var current = DateOnly.Parse(monday, null);
        Assert.That(weeks, Is.EqualTo(new SpanCountDto[] { new(current.AddDays(-7), 0), new(current, 1), new(current.AddDays(7), 2) }));
    }

    [Test]
    public async Task Weeks_OverAChangeOfTheClock_AreAnHourShorter()
    {
        await Host.AskAsync<GetAppointmentFiguresQuery, IReadOnlyList<SpanCountDto>>(new(0, 1));

        Assert.That(
            (_bounds[1] - _bounds[0], _bounds[2] - _bounds[1]),
            Is.EqualTo((TimeSpan.FromDays(7) - TimeSpan.FromHours(1), TimeSpan.FromDays(7)))
        );
    }

    [Test]
    public async Task Mails_LastDays_EndWithToday()
    {
        Host.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 30, 22, 30, 0, TimeSpan.Zero)); // the 31st in Berlin

        var figures = await Host.AskAsync<GetMailFiguresQuery, MailFiguresDto>(new(2));

        Assert.Multiple(() =>
        {
            Assert.That(figures.Sent, Is.EqualTo(new SpanCountDto[] { new(new(2026, 3, 30), 1), new(new(2026, 3, 31), 2) }));
            Assert.That(figures.Failed.Select(f => f.Count), Is.EqualTo(new[] { 3, 4 }));
            Assert.That(_bounds[^1], Is.EqualTo(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.FromHours(2))));
        });
    }

    [Test]
    public async Task Figures_NoOrganization_AreNone()
    {
        Host.Scope.Current = null;

        var weeks = await Host.AskAsync<GetAppointmentFiguresQuery, IReadOnlyList<SpanCountDto>>(new(1, 1));
        var mails = await Host.AskAsync<GetMailFiguresQuery, MailFiguresDto>(new(2));

        Assert.That((weeks.Count, mails.Sent.Count, mails.Failed.Count), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public async Task FirstSteps_NothingThere_AreAllToDo()
    {
        Host.KnownOrganizations[0].Introduce("", "");
        Host.Contacts.Rows.Add(Contact.Register(Known.OtherOrganization, 1, PersonName.Of("Ada", "Lovelace")));

        var steps = await Host.AskAsync<GetFirstStepsQuery, FirstStepsDto>(new());

        Assert.That(steps, Is.EqualTo(new FirstStepsDto(HasName: false, HasContacts: false, HasAppointments: false)));
        Assert.That(steps.IsNew);
    }

    [Test]
    public async Task FirstSteps_ContactAndAppointment_IsNewNoMore()
    {
        Host.Contacts.Rows.Add(new ContactBuilder().Build());
        Host.Appointments.Rows.Add(new AppointmentBuilder().Build());

        var steps = await Host.AskAsync<GetFirstStepsQuery, FirstStepsDto>(new());

        Assert.That(steps.IsNew, Is.False);
    }
}
