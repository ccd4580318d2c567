using System.Globalization;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Notifications.Mail;

/// <summary>What the writer tells the templates.</summary>
public sealed class NotificationFactsTests : UseCaseFixture
{
    [Test]
    public async Task Facts_German_AreWrittenAsInGermany()
    {
        var facts = await FactsOfAsync(new AppointmentBuilder());

        Assert.Multiple(() =>
        {
            Assert.That((facts.Language, facts.StartDay, facts.StartDate), Is.EqualTo(("de", "Montag, 30. März 2026", "30.03.2026")));
            Assert.That(
                (facts.StartTime, facts.EndTime, facts.EndDay, facts.EndDate),
                Is.EqualTo(("10:00", "11:00", (string?)null, (string?)null))
            );
        });
    }

    [Test]
    [SetCulture("ar-SA")] // neither its calendar nor its digits may show
    public async Task Facts_English_AreWrittenAsInBritain()
    {
        Host.KnownOrganizations[0] = new OrganizationBuilder().Speaking("en").Build();

        var facts = await FactsOfAsync(new AppointmentBuilder());

        Assert.Multiple(() =>
        {
            Assert.That((facts.Language, facts.StartDay, facts.StartDate), Is.EqualTo(("en", "Monday, 30 March 2026", "30 Mar 2026")));
            Assert.That((facts.StartTime, facts.EndTime), Is.EqualTo(("10:00", "11:00")));
        });
    }

    [TestCase("America/New_York", "Montag, 30. März 2026", "04:00")]
    [TestCase("Pacific/Auckland", "Montag, 30. März 2026", "21:00")]
    [TestCase("Pacific/Honolulu", "Sonntag, 29. März 2026", "22:00")]
    public async Task Facts_AnotherZone_AreInTheOrganizations(string zone, string startDay, string startTime)
    {
        Host.KnownOrganizations[0] = new OrganizationBuilder().InZone(zone).Build();

        var facts = await FactsOfAsync(new AppointmentBuilder());

        Assert.That((facts.StartDay, facts.StartTime), Is.EqualTo((startDay, startTime)));
    }

    [TestCase(12, 13, null, null)]
    [TestCase(13, 14, "Dienstag, 31. März 2026", "31.03.2026")] // midnight is the next day's
    [TestCase(13, 15, "Dienstag, 31. März 2026", "31.03.2026")] // past midnight in Berlin, not in UTC
    [TestCase(0, 50, "Mittwoch, 1. April 2026", "01.04.2026")]
    public async Task Facts_EndOnAnotherDay_TellIt(int startHours, int endHours, string? endDay, string? endDate)
    {
        var facts = await FactsOfAsync(new AppointmentBuilder().Between(Known.Start.AddHours(startHours), Known.Start.AddHours(endHours)));

        Assert.That((facts.EndDay, facts.EndDate), Is.EqualTo((endDay, endDate)));
    }

    [TestCase("2026-03-30T10:00Z", "2026-03-30T10:00Z", "12:00", "12:00")]
    [TestCase("2026-03-29T22:00Z", "2026-03-30T10:00Z", "00:00", "12:00")]
    [TestCase("2026-03-30T10:00Z", "2026-03-31T10:00Z", "12:00", "12:00")]
    [TestCase("2026-10-25T00:30Z", "2026-10-25T01:30Z", "02:30 (UTC+02:00)", "02:30 (UTC+01:00)")]
    [TestCase("2026-10-25T01:30Z", "2026-10-25T02:00Z", "02:30 (UTC+01:00)", "03:00")]
    public async Task Facts_Times_AreToldApartWhereTheClockShowsThemTwice(string start, string end, string startTime, string endTime)
    {
        var facts = await FactsOfAsync(Between(start, end));

        Assert.That((facts.StartTime, facts.EndTime), Is.EqualTo((startTime, endTime)));
    }

    [TestCase("2026-03-29T10:00", 1)]
    [TestCase("2026-03-29T23:59", 1)]
    [TestCase("2026-03-30T00:00", 0)] // the day begins in Berlin, not in UTC
    [TestCase("2026-03-30T09:59", 0)]
    [TestCase("2026-03-30T10:00", null)]
    [TestCase("2026-04-05T10:00", null)]
    public async Task Facts_DaysToGo_AreThoseOfTheCalendarUntilItBegins(string nowInBerlin, int? days)
    {
        Host.Clock.SetUtcNow(OrganizationZone.Of(Host.KnownOrganizations[0]).ToInstant(Given.Time(nowInBerlin)));

        var facts = await FactsOfAsync(new AppointmentBuilder());

        Assert.That(facts.DaysToGo, Is.EqualTo(days));
    }

    [Test]
    public async Task Facts_NothingKnown_LeaveNoTrace()
    {
        var facts = await FactsOfAsync(new AppointmentBuilder().Named("").At("").With(null));

        Assert.That(
            new[] { facts.OrganizationName, facts.OrganizationPhone, facts.AppointmentName, facts.Place, facts.GivenMessage },
            Is.All.Null
        );
    }

    [TestCase(null, null, "Müller GmbH", "110")]
    [TestCase("", "", "Müller GmbH", "110")]
    [TestCase("Meier AG", "112", "Meier AG", "112")]
    public async Task Facts_NameAndPhone_AreTheNotificationsOrElseTheOrganizations(
        string? name,
        string? phone,
        string expectedName,
        string expectedPhone
    )
    {
        Host.KnownOrganizations[0].Introduce("Müller GmbH", "110");

        var facts = await FactsOfAsync(new AppointmentBuilder().Named("First visit"), name, phone);

        Assert.That(
            (facts.OrganizationName, facts.OrganizationPhone, facts.AppointmentName),
            Is.EqualTo((expectedName, expectedPhone, "First visit"))
        );
    }

    [Test]
    public async Task Facts_AppointmentsOwnAddress_IsThePlaceWithoutALookUp()
    {
        var contact = StoredContact();

        var facts = await FactsOfAsync(new AppointmentBuilder().At("Am Hof 1").With(contact.Uuid));

        Assert.That((facts.Place, Host.Contacts.Calls), Is.EqualTo(("Am Hof 1", 0)));
    }

    [Test]
    public async Task Facts_NoAddress_TakeTheContactsFirstInOrder()
    {
        var contact = StoredContact(
            Address.Of(AddressType.Billing, city: "Bonn"),
            Address.Of(AddressType.Home, "Hauptstr.", "5", "10115", "Berlin")
        );

        var facts = await FactsOfAsync(new AppointmentBuilder().At("").With(contact.Uuid));

        Assert.That(facts.Place, Is.EqualTo("Hauptstr. 5, 10115 Berlin"));
    }

    [Test]
    public async Task Facts_ContactWithoutAddress_NameNoPlace()
    {
        var contact = StoredContact([]);

        var facts = await FactsOfAsync(new AppointmentBuilder().At("").With(contact.Uuid));

        Assert.That(facts.Place, Is.Null);
    }

    [Test]
    public async Task Facts_ForeignContact_NameNoPlace()
    {
        var foreign = new ContactBuilder().In(Known.OtherOrganization).Build();
        Host.Contacts.Rows.Add(foreign);

        var facts = await FactsOfAsync(new AppointmentBuilder().At("").With(foreign.Uuid));

        Assert.That(facts.Place, Is.Null);
    }

    [Test]
    public async Task Facts_MessageGiven_IsPassedOn()
    {
        var facts = await FactsOfAsync(new AppointmentBuilder(), message: "Bring the plans");

        Assert.That(facts.GivenMessage, Is.EqualTo("Bring the plans"));
    }

    private static AppointmentBuilder Between(string start, string end) =>
        new AppointmentBuilder().Between(
            DateTimeOffset.Parse(start, CultureInfo.InvariantCulture),
            DateTimeOffset.Parse(end, CultureInfo.InvariantCulture)
        );

    private async Task<NotificationFacts> FactsOfAsync(
        AppointmentBuilder appointment,
        string? orgName = null,
        string? orgPhone = null,
        string? message = null
    )
    {
        var notification = appointment.WithNotification(1, orgName, orgPhone).Build().Notifications.Single();
        notification.Word(null, message);
        await Host.Get<NotificationWriter>().WriteTextsAsync([notification], CancellationToken.None);
        return (NotificationFacts)Host.Templates.Invocations[0].Arguments[0]!;
    }

    private Contact StoredContact(params IReadOnlyList<Address> addresses)
    {
        var contact = new ContactBuilder().At(addresses).Build();
        Host.Contacts.Rows.Add(contact);
        return contact;
    }
}
