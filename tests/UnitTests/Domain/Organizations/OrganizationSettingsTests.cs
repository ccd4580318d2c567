using ContactAppointment.Domain.Organizations;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Organizations;

public sealed class OrganizationSettingsTests
{
    private readonly Organization _organization = new OrganizationBuilder().Build();

    [Test]
    public void MoveTo_AnotherZone_IsToldOnce()
    {
        var organization = new OrganizationBuilder().Build();

        organization.MoveTo("America/New_York");
        organization.MoveTo("America/New_York");

        Assert.That(organization.TimeZone, Is.EqualTo("America/New_York"));
        Assert.That(organization.DomainEvents, Is.EqualTo(new[] { new OrganizationMoved(Known.Organization) }));
    }

    [TestCase("fr", null, "language")]
    [TestCase("DE", null, "language")]
    [TestCase("de", "nobody", "reply_to")]
    public void Correspond_Unknown_BreaksTheRule(string language, string? replyTo, string field) =>
        Assert.That(() => _organization.Correspond(language, replyTo), Breaks.RuleOn(field));

    [TestCase(null)]
    [TestCase(" ")]
    public void Correspond_NoReplyTo_IsNull(string? replyTo)
    {
        _organization.Correspond("en", replyTo);

        Assert.That((_organization.Language, _organization.ReplyTo), Is.EqualTo(("en", (string?)null)));
    }

    [Test]
    public void Remind_Repeated_CountsOnce()
    {
        _organization.Remind(["P1D", "PT2H", "P1D"]);

        Assert.That(_organization.DefaultReminders, Is.EqualTo(new[] { "P1D", "PT2H" }));
    }

    [Test]
    public void Remind_TooMany_BreaksTheRule() =>
        Assert.That(
            () => _organization.Remind([.. Enumerable.Range(1, Organization.MaxDefaultReminders + 1).Select(i => $"PT{i}H")]),
            Breaks.RuleOn("default_reminders")
        );
}
