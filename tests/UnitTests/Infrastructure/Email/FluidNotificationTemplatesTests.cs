using ContactAppointment.Infrastructure.Email;
using static ContactAppointment.UnitTests.Infrastructure.Email.SampleFacts;

namespace ContactAppointment.UnitTests.Infrastructure.Email;

public sealed class FluidNotificationTemplatesTests
{
    private readonly FluidNotificationTemplates _templates = new();

    [Test]
    public void Constructor_BrokenTemplate_ThrowsNamingIt()
    {
        var broken = (string name) => name == "html.en.liquid" ? "{% if organization %}" : "";

        Assert.That(() => new FluidNotificationTemplates(broken), Throws.InvalidOperationException.With.Message.Contains("html.en.liquid"));
    }

    [Test]
    public void WriteSubject_Organization_NamesItAndTheDate()
    {
        var subjects = new[] { German, English }.Select(_templates.WriteSubject);

        Assert.That(subjects, Is.EqualTo(new[] { "Termin bei Müller GmbH am 30.03.2026", "Appointment with Müller Ltd on 30 Mar 2026" }));
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
}
