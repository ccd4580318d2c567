using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Infrastructure.Email;
using static ContactAppointment.UnitTests.Infrastructure.Email.SampleFacts;

namespace ContactAppointment.UnitTests.Infrastructure.Email;

public sealed class FluidNotificationTemplatesBodyTests
{
    private readonly FluidNotificationTemplates _templates = new(TemplateSource.BuiltIn);

    [Test]
    public void WriteMessage_German_SaysEverythingUnescaped()
    {
        var text = _templates.WriteMessage(German with { AppointmentName = "Heizung & <Bad>" });

        Assert.That(
            Lines(text),
            Is.EqualTo(
                new[]
                {
                    "Ihr Termin bei Müller GmbH ist in 3 Tagen.",
                    "",
                    "Wann: Montag, 30. März 2026, 10:00–11:00 Uhr",
                    "Wo: Hauptstr. 5a, 10115 Berlin",
                    "Termin: Heizung & <Bad>",
                    "Bei: Müller GmbH",
                    "Telefon: 030 123456",
                }
            )
        );
    }

    [Test]
    public void WriteMessage_English_SaysEverything()
    {
        var text = _templates.WriteMessage(English);

        Assert.That(
            Lines(text),
            Is.EqualTo(
                new[]
                {
                    "Your appointment with Müller Ltd is in 3 days.",
                    "",
                    "When: Monday, 30 March 2026, 10:00–11:00",
                    "Where: 5a Main Street, Leeds",
                    "Appointment: Boiler service",
                    "With: Müller Ltd",
                    "Phone: 030 123456",
                }
            )
        );
    }

    [TestCase(0, "Ihr Termin ist heute.", "Your appointment is today.")]
    [TestCase(1, "Ihr Termin ist morgen.", "Your appointment is tomorrow.")]
    [TestCase(2, "Ihr Termin ist in 2 Tagen.", "Your appointment is in 2 days.")]
    [TestCase(null, "Hier sind die Angaben zu Ihrem Termin.", "Here are the details of your appointment.")]
    public void WriteMessage_OnlyWhenKnown_SaysTheDaysToGoAndWhen(int? daysToGo, string german, string english)
    {
        var texts = new[] { German, English }
            .Select(facts => Lines(_templates.WriteMessage(Bare(facts) with { DaysToGo = daysToGo })))
            .ToList();

        Assert.That(texts[0], Is.EqualTo(new[] { german, "", "Wann: Montag, 30. März 2026, 10:00–11:00 Uhr" }));
        Assert.That(texts[1], Is.EqualTo(new[] { english, "", "When: Monday, 30 March 2026, 10:00–11:00" }));
    }

    [Test]
    public void WriteMessage_SeveralDays_NamesBothDays()
    {
        var texts = new[] { OverDays(German), OverDays(English) }.Select(facts => Lines(_templates.WriteMessage(facts))[2]);

        Assert.That(
            texts,
            Is.EqualTo(
                new[]
                {
                    "Wann: Montag, 30. März 2026, 10:00 Uhr, bis Mittwoch, 1. April 2026, 11:00 Uhr",
                    "When: Monday, 30 March 2026, 10:00 to Wednesday, 1 April 2026, 11:00",
                }
            )
        );
    }

    [TestCase("de")]
    [TestCase("en")]
    public void WriteHtml_EverythingKnown_SaysItInItsLanguage(string language)
    {
        var facts = language == "de" ? German : English;

        var html = _templates.WriteHtml(facts);

        Assert.That(html, Does.StartWith($"<!DOCTYPE html>\n<html lang=\"{language}\">"));
        Assert.That(
            new[] { facts.OrganizationName, facts.OrganizationPhone, facts.AppointmentName, facts.Place, facts.StartDay, "10:00–11:00" },
            Has.All.Matches<string>(html.Contains)
        );
        Assert.That(html, Does.Contain(language == "de" ? "in 3 Tagen." : "in 3 days."));
    }

    [TestCase("de")]
    [TestCase("en")]
    public void WriteHtml_OnlyWhenKnown_HasOneRow(string language)
    {
        var html = _templates.WriteHtml(Bare(German) with { Language = language });

        Assert.That(html.Split("<tr>"), Has.Length.EqualTo(2));
        Assert.That(html, Does.Not.Contain("<td style=\"padding: 2px 0;\"></td>"));
    }

    [TestCase("de")]
    [TestCase("en")]
    public void WriteHtml_Markup_IsEscapedInEveryFact(string language)
    {
        const string Markup = "<script>alert('ü')</script> & \"x\"";

        var html = _templates.WriteHtml(
            new NotificationFacts
            {
                Language = language,
                OrganizationName = Markup,
                OrganizationPhone = Markup,
                AppointmentName = Markup,
                Place = Markup,
                StartDay = Markup,
                StartDate = Markup,
                StartTime = Markup,
                EndDay = Markup,
                EndDate = Markup,
                EndTime = Markup,
            }
        );

        Assert.That(html, Does.Not.Contain("<script").And.Not.Contains("& "));
        Assert.That(html.Split("&lt;script&gt;alert(&#x27;ü&#x27;)&lt;/script&gt; &amp; &quot;x&quot;"), Has.Length.EqualTo(10));
    }

    [TestCase("de")]
    [TestCase("en")]
    public void WriteHtml_GivenMessage_SaysThatAloneWithItsLineBreaks(string language)
    {
        var html = _templates.WriteHtml(German with { Language = language, GivenMessage = "Bitte <pünktlich>,\r\n\ndanke" });

        Assert.That(html, Does.Contain(">Bitte &lt;pünktlich&gt;,<br><br>danke</p>"));
        Assert.That(html, Does.Not.Contain("Tagen").And.Not.Contains("days").And.Not.Contains("Müller"));
    }

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');
}
