using ContactAppointment.AdminPanel.Forms;

namespace ContactAppointment.UnitTests.AdminPanel;

public sealed class FormStateTests
{
    private readonly Dictionary<string, string[]> _mistakes = [];
    private FormState _form = null!;

    [SetUp]
    public void Begin()
    {
        _mistakes.Clear();
        _form = new FormState(() => new Dictionary<string, string[]>(_mistakes));
    }

    [Test]
    public void MistakesAt_FieldThatWasNotLeft_AreNotShownYet()
    {
        _mistakes["name"] = ["Too long."];

        _form.Change();

        Assert.That(_form.MistakesAt("name"), Is.Empty);
    }

    [Test]
    public void MistakesAt_FieldThatWasLeft_FollowWhatIsTyped()
    {
        _mistakes["name"] = ["Too long."];
        _form.Leave("name");
        var wrong = _form.MistakesAt("name");
        _mistakes.Clear();

        _form.Change();

        Assert.That(wrong, Is.EqualTo(new[] { "Too long." }));
        Assert.That(_form.MistakesAt("name"), Is.Empty);
    }

    [Test]
    public void CheckAll_Mistakes_ShowsThemAll()
    {
        _mistakes["name"] = ["Too long."];

        var isFine = _form.CheckAll();

        Assert.That(isFine, Is.False);
        Assert.That(_form.MistakesAt("name"), Is.Not.Empty);
    }

    [Test]
    public void Show_Refused_StandsUntilSomethingIsTyped()
    {
        _form.Show(new Dictionary<string, string[]> { ["customer_id"] = ["Taken."], ["organization"] = ["Gone."] });
        var (own, beside) = (_form.MistakesAt("customer_id"), _form.MistakesBeside("customer_id"));

        _form.Change();

        Assert.That(own, Is.EqualTo(new[] { "Taken." }));
        Assert.That(beside, Is.EqualTo(new[] { "Gone." }));
        Assert.That(_form.MistakesAt("customer_id"), Is.Empty);
    }

    [Test]
    public void Reset_AfterSaving_IsClean()
    {
        _form.Change();
        var before = _form.IsDirty;

        _form.Reset();

        Assert.That((before, _form.IsDirty), Is.EqualTo((true, false)));
    }
}
