using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Common;

public sealed class ChoicesTests
{
    private static IEnumerable<TestCaseData> Contract()
    {
        yield return Case(Titles.All, ["mr", "ms", "mrs", "miss", "family"], ["Mr.", "Ms.", "Mrs.", "Miss", "Family"]);
        yield return Case(CustomerTypes.All, ["customer", "contact", "company", "public"], ["Customer", "Contact", "Company", "Public"]);
        yield return Case(
            AddressTypes.All,
            ["home", "billing", "business", "delivery", "mailing"],
            ["Home", "Billing", "Business", "Delivery", "Mailing"]
        );
        yield return Case(EmailTypes.All, ["office", "private", "other"], ["Office", "Private", "Other"]);
        yield return Case(PhoneTypes.All, ["office", "mobile", "home", "fax"], ["Office", "Mobile", "Home", "Fax"]);
        yield return Case(NoteTypes.All, ["1", "2", "3", "4"], ["Primary", "Secondary", "OOO Reason", "OOO Note"]);
    }

    private static TestCaseData Case<T>(Choices<T> choices, string[] values, string[] displays)
        where T : struct, Enum =>
        new TestCaseData(choices.Values, choices.Displays, values, displays, Enum.GetValues<T>().Length).SetArgDisplayNames(typeof(T).Name);

    [TestCaseSource(nameof(Contract))]
    public void Values_OfEveryList_AreTheContracts(
        IReadOnlyList<string> values,
        IReadOnlyList<string> displays,
        string[] expectedValues,
        string[] expectedDisplays,
        int choices
    )
    {
        Assert.Multiple(() =>
        {
            Assert.That(values, Is.EqualTo(expectedValues));
            Assert.That(displays, Is.EqualTo(expectedDisplays));
            Assert.That(values, Has.Count.EqualTo(choices));
        });
    }

    [Test]
    public void ValueOf_EveryChoice_IsReadBackAsTheSame()
    {
        var readBack = Enum.GetValues<Title>().Select(title => Titles.All.ParseOptional(Titles.All.ValueOf(title), "title"));

        Assert.That(readBack, Is.EqualTo(Enum.GetValues<Title>()));
    }

    [Test]
    public void DisplayOf_EveryChoice_IsReadBackWhereDisplayTextIsTaken()
    {
        var readBack = Enum.GetValues<Title>()
            .Select(title => Titles.All.ParseOptional(Titles.All.DisplayOf(title), "title", orDisplay: true));

        Assert.That(readBack, Is.EqualTo(Enum.GetValues<Title>()));
    }

    [TestCase("MR")]
    [TestCase("Mr")]
    [TestCase("Mr.")]
    [TestCase("doctor")]
    [TestCase("0")]
    public void ParseOptional_NotTheExactValue_BreaksTheRule(string given)
    {
        var act = () => Titles.All.ParseOptional(given, "title");

        Assert.That(act, Breaks.Rule("title", "Choose one of: mr, ms, mrs, miss, family."));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  ")]
    public void ParseOptional_NothingGiven_IsNone(string? given)
    {
        var title = Titles.All.ParseOptional(given, "title");

        Assert.That(title, Is.Null);
    }

    [Test]
    public void ParseOptional_SpacesAround_AreTrimmed()
    {
        var title = Titles.All.ParseOptional(" mrs ", "title");

        Assert.That(title, Is.EqualTo(Title.Mrs));
    }

    [Test]
    public void TryParse_Unknown_GivesTheDefault()
    {
        var isKnown = PhoneTypes.All.TryParse("telex", out var type);

        Assert.Multiple(() =>
        {
            Assert.That(isKnown, Is.False);
            Assert.That(type, Is.Default);
        });
    }
}
