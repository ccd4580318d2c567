using System.Globalization;
using ContactAppointment.AdminPanel.Calendar;
using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.AdminPanel.Calendar;

/// <summary>In Berlin the clock is set forward on 29 March 2026 at 2:00, and back on 25 October at 3:00.</summary>
public sealed class CalendarMovesTests
{
    private const string Format = "yyyy-MM-dd'T'HH:mm'Z'";
    private static readonly OrganizationZone Berlin = OrganizationZone.Of(new OrganizationBuilder().InZone("Europe/Berlin").Build());

    [TestCase("2026-11-25T09:00Z", "2026-11-25T10:00Z", "1.02:30", "2026-11-26T11:30Z", "2026-11-26T12:30Z")]
    [TestCase("2026-11-25T09:00Z", "2026-11-25T10:00Z", "-00:30", "2026-11-25T08:30Z", "2026-11-25T09:30Z")]
    // The same time of the day on the other side of the change, and as long as before.
    [TestCase("2026-03-28T09:00Z", "2026-03-28T10:00Z", "1.00:00", "2026-03-29T08:00Z", "2026-03-29T09:00Z")]
    [TestCase("2026-10-24T08:00Z", "2026-10-24T09:00Z", "1.00:00", "2026-10-25T09:00Z", "2026-10-25T10:00Z")]
    // Three hours stay three hours, over the gap and over the hour that happens twice.
    [TestCase("2026-03-28T00:00Z", "2026-03-28T03:00Z", "1.00:00", "2026-03-29T00:00Z", "2026-03-29T03:00Z")]
    [TestCase("2026-10-23T23:00Z", "2026-10-24T02:00Z", "1.00:00", "2026-10-24T23:00Z", "2026-10-25T02:00Z")]
    // Into the gap: half past two does not exist and is half past three.
    [TestCase("2026-03-28T01:30Z", "2026-03-28T02:30Z", "1.00:00", "2026-03-29T01:30Z", "2026-03-29T02:30Z")]
    // Whole days stay whole days, though one of them has 23 hours.
    [TestCase("2026-03-27T23:00Z", "2026-03-28T23:00Z", "1.00:00", "2026-03-28T23:00Z", "2026-03-29T22:00Z")]
    // The second half past two stays the second where it is not moved.
    [TestCase("2026-10-25T01:30Z", "2026-10-25T02:30Z", "00:00", "2026-10-25T01:30Z", "2026-10-25T02:30Z")]
    public void Move_ByTheClock_KeepsTheLength(string start, string end, string by, string newStart, string newEnd)
    {
        var moved = CalendarMoves.Move(Entry(start, end), TimeSpan.Parse(by, CultureInfo.InvariantCulture), Berlin);

        Assert.That((Utc(moved.Start), Utc(moved.End)), Is.EqualTo((newStart, newEnd)));
    }

    [TestCase("2026-11-25T09:00Z", "2026-11-25T10:00Z", 0, 60, "2026-11-25T09:00Z", "2026-11-25T11:00Z")]
    [TestCase("2026-11-25T09:00Z", "2026-11-25T10:00Z", -30, 0, "2026-11-25T08:30Z", "2026-11-25T10:00Z")]
    [TestCase("2026-11-25T09:00Z", "2026-11-25T10:00Z", 30, 0, "2026-11-25T09:30Z", "2026-11-25T10:00Z")]
    // From one o'clock to half past three on the clock: an hour and a half.
    [TestCase("2026-03-29T00:00Z", "2026-03-29T00:30Z", 0, 120, "2026-03-29T00:00Z", "2026-03-29T01:30Z")]
    // Only the end is moved: the start, the second half past two, is not taken for the first.
    [TestCase("2026-10-25T01:30Z", "2026-10-25T02:30Z", 0, 30, "2026-10-25T01:30Z", "2026-10-25T03:00Z")]
    // The end comes to half past two; of the two of them it is the one after the start.
    [TestCase("2026-10-25T01:00Z", "2026-10-25T02:30Z", 0, -60, "2026-10-25T01:00Z", "2026-10-25T01:30Z")]
    public void Resize_ByTheClock_MovesOneEnd(string start, string end, int startBy, int endBy, string newStart, string newEnd)
    {
        var resized = CalendarMoves.Resize(Entry(start, end), TimeSpan.FromMinutes(startBy), TimeSpan.FromMinutes(endBy), Berlin);

        Assert.That((Utc(resized.Start), Utc(resized.End)), Is.EqualTo((newStart, newEnd)));
    }

    [Test]
    public void ToFields_Moved_GiveTheTimesAndNothingElse()
    {
        var entry = Entry("2026-10-25T01:30Z", "2026-10-25T02:30Z");

        var fields = CalendarMoves.ToFields((entry.StartsAt, entry.EndsAt));

        Assert.That(fields.StartDate.Value?.Moment, Is.EqualTo(entry.StartsAt));
        Assert.That(fields.EndDate.Value?.Moment, Is.EqualTo(entry.EndsAt));
        Assert.That((fields.Name.IsGiven, fields.Type.IsGiven, fields.Notes.IsGiven), Is.EqualTo((false, false, false)));
    }

    [Test]
    public void Of_ClockSetBackInBetween_DoesNotEndBeforeItStarts()
    {
        var entry = Entry("2026-10-25T00:45Z", "2026-10-25T01:15Z"); // 2:45 to 2:15

        Assert.That(entry.End, Is.EqualTo(entry.Start).And.EqualTo(new DateTime(2026, 10, 25, 2, 45, 0)));
    }

    [TestCase("2026-11-24T21:00Z", "2026-11-25T05:00Z", "24 25")] // across midnight
    [TestCase("2026-11-24T21:00Z", "2026-11-24T23:00Z", "24")] // to midnight
    [TestCase("2026-11-24T08:00Z", "2026-11-26T16:00Z", "24 25 26")]
    [TestCase("2026-11-24T23:00Z", "2026-11-24T23:00Z", "25")] // at midnight, of no length
    public void IsOn_Days_AreThoseItTakesPlaceOn(string start, string end, string expected)
    {
        var entry = Entry(start, end);

        var days = Enumerable.Range(20, 10).Where(day => entry.IsOn(new DateOnly(2026, 11, day)));

        Assert.That(string.Join(' ', days), Is.EqualTo(expected));
    }

    private static CalendarEntry Entry(string start, string end) =>
        CalendarEntry.Of(
            new AppointmentDto
            {
                Name = "Visit",
                StartDate = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture),
                EndDate = DateTimeOffset.Parse(end, CultureInfo.InvariantCulture),
            },
            Berlin
        );

    private static string Utc(DateTimeOffset moment) => moment.ToString(Format, CultureInfo.InvariantCulture);
}
