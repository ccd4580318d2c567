using ContactAppointment.AdminPanel.Forms;
using ContactAppointment.Application.Common.Exceptions;

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
    public async Task Finish_UntilItBeginsAnew_TakesNothing()
    {
        var done = 0;
        await _form.SubmitAsync(() =>
        {
            done++;
            _form.Finish();
            return Task.CompletedTask;
        });

        await _form.SubmitAsync(() => Task.FromResult(done++));
        var whileLeft = done;
        _form.Reset();
        await _form.SubmitAsync(() => Task.FromResult(done++));

        Assert.That((whileLeft, done), Is.EqualTo((1, 2)));
    }

    [Test]
    public void IsRefused_FieldLeft_StandsUntilSomethingIsTyped()
    {
        _mistakes["name"] = ["Too long."];
        _form.CheckAll();
        _form.Leave("name");
        var whenLeft = _form.IsRefused;

        _form.Change();

        Assert.That(whenLeft);
        Assert.That(_form.IsRefused, Is.False);
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

    [Test]
    public async Task SubmitAsync_PressedTwice_SavesOnce()
    {
        var (saves, end) = (0, new TaskCompletionSource());

        var first = _form.SubmitAsync(SaveAsync);
        var second = _form.SubmitAsync(SaveAsync);

        Assert.That((_form.IsBusy, second.IsCompleted), Is.EqualTo((true, true)));
        end.SetResult();
        await first;
        Assert.That((_form.IsBusy, saves), Is.EqualTo((false, 1)));

        Task SaveAsync()
        {
            saves++;
            return end.Task;
        }
    }

    [Test]
    public async Task SubmitAsync_SomethingIsWrong_SavesNothing()
    {
        _mistakes["name"] = ["Too long."];
        var saves = 0;

        await _form.SubmitAsync(() => Task.FromResult(saves++));

        Assert.That((saves, _form.MistakesAt("name")[0]), Is.EqualTo((0, "Too long.")));
    }

    [Test]
    public async Task SubmitAsync_UseCaseRefuses_ShowsItAndMayBeTriedAgain()
    {
        await _form.SubmitAsync(() => throw new InputException("name", "Taken."));

        Assert.That((_form.IsBusy, _form.MistakesAt("name")[0]), Is.EqualTo((false, "Taken.")));
    }
}
