using System.Text;
using ContactAppointment.Application.Appointments.Calendar;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Infrastructure.Email;
using ContactAppointment.Infrastructure.Interchange.ICalendar;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ContactAppointment.UnitTests.Infrastructure.Interchange.ICalendar;

public sealed class IcalNetCalendarWriterTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 27, 9, 30, 15, TimeSpan.Zero);
    private static readonly DateTimeOffset Start = new(2026, 3, 30, 8, 0, 0, TimeSpan.Zero);

    private static readonly CalendarEntry Entry = new()
    {
        Uuid = Guid.Parse("0198c0de-0000-7000-8000-00000000000a"),
        Sequence = 3,
        Slot = TimeSlot.Between(Start, Start.AddHours(1)),
        TimeZone = "Europe/Berlin",
        LastModified = Now.AddHours(-1),
        Summary = "Wartung",
    };

    [Test]
    public void Publish_Entry_HasWhatCalendarsNeed()
    {
        var lines = LinesOf(
            Entry with
            {
                Location = "Hauptstr. 5, Berlin",
                OrganizerAddress = "info@müller.example",
                OrganizerName = "Müller",
            }
        );

        Assert.That(
            lines,
            Is.SupersetOf(
                new[]
                {
                    "METHOD:PUBLISH",
                    "VERSION:2.0",
                    "UID:0198c0de-0000-7000-8000-00000000000a",
                    "SEQUENCE:3",
                    "DTSTAMP:20260327T093015Z",
                    "LAST-MODIFIED:20260327T083015Z",
                    "DTSTART;TZID=Europe/Berlin:20260330T100000",
                    "DTEND;TZID=Europe/Berlin:20260330T110000",
                    "SUMMARY:Wartung",
                    @"LOCATION:Hauptstr. 5\, Berlin",
                    "ORGANIZER;CN=Müller:mailto:info@xn--mller-kva.example",
                    "STATUS:CONFIRMED",
                }
            )
        );
    }

    [Test]
    public void Publish_NoOrganizer_NamesTheSender()
    {
        var lines = LinesOf(Entry);

        Assert.That(
            lines.Where(l => l.StartsWith("ORGANIZER", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "ORGANIZER:mailto:termine@example.org" })
        );
    }

    [TestCase("Eins, zwei; drei\\vier\r\nfünf", @"SUMMARY:Eins\, zwei\; drei\\vier\nfünf")]
    [TestCase("Ende\r\nEND:VEVENT\r\nATTENDEE:mailto:x@example.org", @"SUMMARY:Ende\nEND:VEVENT\nATTENDEE:mailto:x@example.org")]
    [TestCase("Ende\nBEGIN:VALARM", @"SUMMARY:Ende\nBEGIN:VALARM")]
    [TestCase("Ende\rBEGIN:VALARM", @"SUMMARY:Ende\nBEGIN:VALARM")]
    public void Publish_SignsOfTheFormat_AreEscaped(string summary, string expected)
    {
        var lines = LinesOf(Entry with { Summary = summary });

        Assert.That(lines, Contains.Item(expected));
        Assert.That(lines.Count(line => line.StartsWith("END:", StringComparison.Ordinal)), Is.EqualTo(5));
    }

    [TestCase("A\r\nATTENDEE:mailto:x@example.org")]
    [TestCase("A\";X=\"B:mailto:x@example.org")]
    [TestCase("A;X=Y,Z:mailto:x@example.org")]
    public void Publish_SignsOfTheFormatInTheOrganizersName_EndNothing(string name)
    {
        var lines = LinesOf(Entry with { OrganizerName = name });

        Assert.That(lines, Has.Exactly(1).Matches("^ORGANIZER;CN=(\"[^\"]*\"|[^\";:,]*):mailto:termine@example.org$"));
        Assert.That(lines, Has.None.StartsWith("ATTENDEE"));
    }

    [Test]
    public void Publish_LongLines_AreFoldedAt75OctetsBetweenCharacters()
    {
        var text = string.Concat(Enumerable.Repeat("Grüße aus München 😀 ", 20)).Trim();

        var source = Source(Entry with { Summary = text, Location = new string('x', 200), Description = new string('ß', 300) });

        var raw = Encoding.UTF8.GetBytes(source);
        Assert.That(source.Replace("\r\n", "", StringComparison.Ordinal), Does.Not.Contain('\r').And.Not.Contain('\n'));
        foreach (var line in Split(raw))
        {
            Assert.That(line, Has.Length.AtMost(75));
            Assert.That(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(line), Throws.Nothing);
        }

        Assert.That(Unfolded(source), Contains.Item($"SUMMARY:{text}"));
    }

    [Test]
    public void Publish_EndsWhenItStarts_HasNoEnd()
    {
        var lines = LinesOf(Entry with { Slot = TimeSlot.Between(Start, Start.AddMilliseconds(300)) });

        Assert.That(lines, Has.None.StartsWith("DTEND").And.Exactly(1).StartsWith("DTSTART;"));
    }

    [Test]
    public void Publish_ZoneWithYearlyRules_WritesTheRules()
    {
        var lines = LinesOf(Entry);

        Assert.That(
            lines.SkipWhile(l => l != "BEGIN:VTIMEZONE").TakeWhile(l => l != "END:VTIMEZONE"),
            Is.SupersetOf(
                new[]
                {
                    "TZID:Europe/Berlin",
                    "BEGIN:STANDARD",
                    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
                    "TZOFFSETFROM:+0200",
                    "TZOFFSETTO:+0100",
                    "BEGIN:DAYLIGHT",
                    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
                    "TZNAME:CEST",
                }
            )
        );
    }

    [TestCase("Africa/Casablanca")] // sets its clocks by the moon
    [TestCase("Asia/Kolkata")] // does not set them
    public void Publish_ZoneWithoutYearlyRules_WritesWhatHappens(string zone)
    {
        var lines = LinesOf(Entry with { TimeZone = zone });

        Assert.That(lines, Has.None.StartsWith("RRULE").And.Some.StartsWith("BEGIN:STANDARD"));
    }

    [TestCase("0001-01-01T12:00:00Z")]
    [TestCase("9999-12-31T10:00:00Z")]
    [TestCase("2026-12-31T23:30:00Z")]
    public void Publish_EdgesOfTime_AreWritten(string start)
    {
        var from = DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture);

        var lines = LinesOf(Entry with { Slot = TimeSlot.Between(from, from.AddHours(1)) });

        Assert.That(lines, Has.Exactly(1).StartsWith("DTSTART;TZID=Europe/Berlin:"));
    }

    private static List<string> LinesOf(CalendarEntry entry) => Unfolded(Source(entry));

    private static string Source(CalendarEntry entry)
    {
        var mail = Options.Create(new MailOptions { From = "Termine <termine@example.org>" });
        return new IcalNetCalendarWriter(mail, new FakeTimeProvider(Now)).Publish(entry).Text;
    }

    private static List<string> Unfolded(string source) => [.. source.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")];

    private static IEnumerable<byte[]> Split(byte[] source) =>
        Encoding.Latin1.GetString(source).Split("\r\n").Select(Encoding.Latin1.GetBytes);
}
