using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Infrastructure.Email;
using static ContactAppointment.UnitTests.Infrastructure.Email.SampleFacts;

namespace ContactAppointment.UnitTests.Infrastructure.Email;

public sealed class FluidNotificationTemplatesTests
{
    private readonly FluidNotificationTemplates _templates = new(TemplateSource.BuiltIn);

    [Test]
    public void WriteSubject_Organization_NamesItAndTheDate()
    {
        var subjects = new[] { German, English }.Select(_templates.WriteSubject);

        Assert.That(subjects, Is.EqualTo(new[] { "Termin bei Müller GmbH am 30.03.2026", "Appointment with Müller Ltd on 30 Mar 2026" }));
    }

    [Test]
    public void WriteSubject_SeveralDaysAndTheLongestName_NamesBothDaysInLessThan100Characters()
    {
        var name = new string('M', 50);

        var subjects = new[] { OverDays(German), OverDays(English) with { StartDate = "30 Sept 2026", EndDate = "30 Sept 2027" } }
            .Select(facts => _templates.WriteSubject(facts with { OrganizationName = name }))
            .ToList();

        Assert.That(
            subjects,
            Is.EqualTo(
                new[] { $"Termin bei {name} vom 30.03.2026 bis 01.04.2026", $"Appointment with {name} on 30 Sept 2026 – 30 Sept 2027" }
            )
        );
        Assert.That(subjects.Select(s => s.Length), Is.All.LessThan(100));
    }

    [Test]
    public void WriteSubject_NoOrganization_NamesTheDate()
    {
        var subjects = new[] { German, English }.Select(Bare).Select(_templates.WriteSubject);

        Assert.That(subjects, Is.EqualTo(new[] { "Ihr Termin am 30.03.2026", "Your appointment on 30 Mar 2026" }));
    }

    [Test]
    public void WriteSubject_LineBreakInOrganization_StaysOneLine()
    {
        var subject = _templates.WriteSubject(German with { OrganizationName = "Müller\r\nBcc: x@example.org" });

        Assert.That(subject, Is.EqualTo("Termin bei Müller Bcc: x@example.org am 30.03.2026"));
    }

    [Test]
    public void WriteEvent_Appointment_NamesItAndTheOrganization()
    {
        var events = new[] { German, English, Bare(German), Bare(English) }.Select(_templates.WriteEvent);

        Assert.That(
            events,
            Is.EqualTo(new[] { "Wartung der Heizung bei Müller GmbH", "Boiler service with Müller Ltd", "Termin", "Appointment" })
        );
    }

    [Test]
    public void WriteFooter_NoLink_IsEmpty()
    {
        var footers = new[] { German, English }.Select(_templates.WriteFooter);

        Assert.That(footers, Is.All.Empty);
    }

    [Test]
    public void WriteFooterAndHtml_Link_NameItInBothLanguages()
    {
        var link = new Uri("https://termine.example.org/unsubscribe/abc");
        var facts = new[] { German, English }.Select(f => f with { UnsubscribeLink = link }).ToList();

        Assert.That(
            facts.Select(_templates.WriteFooter),
            Is.EqualTo(new[] { $"-- \nKeine Erinnerungen mehr von Müller GmbH: {link}", $"-- \nNo more reminders from Müller Ltd: {link}" })
        );
        Assert.That(facts.Select(_templates.WriteHtml), Is.All.Contains($"<a href=\"{link}\">"));
    }

    [TestCase("de", false, "Erinnerungen abbestellen", "<form method=\"post\">")]
    [TestCase("de", true, "Abbestellt", "gehen keine Erinnerungen von A &amp; B mehr")]
    [TestCase("en", false, "Unsubscribe from reminders", "<form method=\"post\">")]
    [TestCase("en", true, "Unsubscribed", "No more reminders from A &amp; B will go to")]
    public void WritePage_Language_AsksOrTells(string language, bool isDone, string title, string content)
    {
        var page = _templates.WritePage(new UnsubscribePage(language, "A & B", "x<y@example.org", isDone));

        Assert.That(page, Does.Contain($"<title>{title}</title>").And.Contain(content).And.Contain("x&lt;y@example.org"));
        Assert.That(page.Contains("<form", StringComparison.Ordinal), Is.EqualTo(!isDone));
    }
}
