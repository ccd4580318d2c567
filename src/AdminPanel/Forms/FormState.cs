using System.Text.RegularExpressions;
using ContactAppointment.AdminPanel.Resources;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;
using Microsoft.Extensions.Localization;

namespace ContactAppointment.AdminPanel.Forms;

/// <summary>What a form knows of its fields: which were left, what is wrong with them, and whether anything is unsaved.</summary>
/// <param name="check">Tells the mistakes in what stands in the form now, by the field's path.</param>
public sealed class FormState(Func<IReadOnlyDictionary<string, string[]>> check)
{
    private static readonly Dictionary<string, string[]> None = [];

    /// <summary>A form whose mistakes its use case alone tells.</summary>
    public FormState()
        : this(() => None) { }

    private readonly HashSet<string> _left = [];
    private IReadOnlyDictionary<string, string[]> _mistakes = None;
    private IReadOnlyDictionary<string, string[]> _refused = None;
    private bool _isAllShown;
    private bool _isWorking;
    private bool _isLeft;

    /// <summary>Raised when the mistakes to be shown may be others: fields that nobody touched have to show theirs, too.</summary>
    public event Action? MistakesChanged;

    /// <summary>Raised when saving was refused, once the mistakes are shown.</summary>
    public event Action? Refused;

    /// <summary>Whether something was typed that is not saved.</summary>
    public bool IsDirty { get; private set; }

    /// <summary>Whether saving was refused, and nothing was typed since.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Whether it takes nothing: it is being saved at this moment, or is left.</summary>
    public bool IsBusy => _isWorking || _isLeft;

    /// <summary>Notes that something was typed: what the server had refused may be right now.</summary>
    public void Change()
    {
        (IsDirty, IsRefused) = (true, false);
        _refused = None;
        _mistakes = check();
        MistakesChanged?.Invoke();
    }

    /// <summary>Notes that a field was left: from now on its mistakes are shown.</summary>
    public void Leave(string path)
    {
        _left.Add(path);
        _mistakes = check();
        MistakesChanged?.Invoke();
    }

    /// <summary>Shows every mistake; whether there is none.</summary>
    public bool CheckAll()
    {
        _isAllShown = true;
        _mistakes = check();
        IsRefused = _mistakes.Count > 0;
        MistakesChanged?.Invoke();
        if (IsRefused)
            Refused?.Invoke();
        return !IsRefused;
    }

    /// <summary>Shows what a use case refused.</summary>
    public void Show(IReadOnlyDictionary<string, string[]> refused)
    {
        (_refused, IsRefused) = (refused, true);
        MistakesChanged?.Invoke();
        Refused?.Invoke();
    }

    /// <summary>Saves, unless a mistake is found or something is being done already; what a use case refuses is shown.</summary>
    public Task SubmitAsync(Func<Task> save) => IsBusy || !CheckAll() ? Task.CompletedTask : DoAsync(save);

    /// <summary>Does something, unless something is being done already; what a use case refuses is shown.</summary>
    public async Task DoAsync(Func<Task> work)
    {
        if (IsBusy)
            return;
        _isWorking = true;
        try
        {
            await work();
        }
        catch (Exception e) when (Refusals.Of(e) is { } refused)
        {
            Show(refused);
        }
        finally
        {
            _isWorking = false;
        }
    }

    /// <summary>Is done with it: it takes nothing while the next page is on its way, until it begins anew.</summary>
    public void Finish()
    {
        Reset();
        _isLeft = true;
    }

    /// <summary>Begins anew with what is stored.</summary>
    public void Reset()
    {
        (IsDirty, IsRefused, _isAllShown, _isLeft, _mistakes, _refused) = (false, false, false, false, None, None);
        _left.Clear();
        MistakesChanged?.Invoke();
    }

    /// <summary>What is wrong with a field, as far as it is to be shown.</summary>
    public IReadOnlyList<string> MistakesAt(string path) =>
        [.. _isAllShown || _left.Contains(path) ? _mistakes.GetValueOrDefault(path, []) : [], .. _refused.GetValueOrDefault(path, [])];

    /// <summary>What a use case refused that none of the form's own fields shows.</summary>
    public IReadOnlyList<string> MistakesBeside(params IReadOnlyList<string> paths) =>
        [.. _refused.Where(m => !paths.Any(p => m.Key.StartsWith(p, StringComparison.Ordinal))).SelectMany(m => m.Value)];
}

/// <summary>Reads what use cases refuse, and says it in the reader's language.</summary>
internal static partial class Refusals
{
    /// <summary>The refused fields of an exception that tells of wrong input; null for any other.</summary>
    public static IReadOnlyDictionary<string, string[]>? Of(Exception exception) =>
        exception switch
        {
            InputException input => input.Errors,
            DomainRuleException rule => new Dictionary<string, string[]> { [rule.Field ?? ""] = [rule.Message] },
            _ => null,
        };

    /// <summary>A message of the API, whose numbers stand apart from its words.</summary>
    public static string Say(this IStringLocalizer<Words> words, string message)
    {
        var numbers = new List<object>();
        var template = Digits()
            .Replace(
                message,
                number =>
                {
                    numbers.Add(number.Value);
                    return $"{{{numbers.Count - 1}}}";
                }
            );
        if (words[message] is { ResourceNotFound: false } whole)
            return whole.Value;
        return words[template, [.. numbers]] is { ResourceNotFound: false } found ? found.Value : message;
    }

    [GeneratedRegex(@"(?<![\w+])\d+(?![\w+])")]
    private static partial Regex Digits();
}
