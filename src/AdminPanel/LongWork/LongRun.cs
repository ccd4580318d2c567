namespace ContactAppointment.AdminPanel.LongWork;

/// <summary>Something done to many, one after the other, each by the ordinary command. It can be stopped after the one that is in hand.</summary>
/// <param name="reasonOf">Says why one was refused; null for what is no refusal, which ends the run.</param>
public sealed class LongRun(Func<Exception, string?> reasonOf)
{
    private readonly List<(string Label, string Reason)> _failures = [];

    /// <summary>Raised whenever something below has changed.</summary>
    public event Action? Changed;

    /// <summary>How many there are to do; 0 before the first run.</summary>
    public int Total { get; private set; }

    /// <summary>How many were done.</summary>
    public int Done { get; private set; }

    /// <summary>Which were refused, and why.</summary>
    public IReadOnlyList<(string Label, string Reason)> Failures => _failures;

    /// <summary>How many were taken in hand, with whatever outcome.</summary>
    public int Tried => Done + _failures.Count;

    /// <summary>How many were left alone, because it was stopped.</summary>
    public int Left => IsRunning ? 0 : Total - Tried;

    /// <summary>Whether it is under way.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Whether somebody asked it to stop.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>Asks it to stop; the one in hand is finished.</summary>
    public void Stop()
    {
        IsStopping = IsRunning;
        Changed?.Invoke();
    }

    /// <summary>Forgets the last run.</summary>
    public void Clear()
    {
        if (IsRunning)
            return;
        Total = 0;
        Changed?.Invoke();
    }

    /// <summary>Does them one after the other; does nothing while a run is under way.</summary>
    /// <param name="items">What there is to do.</param>
    /// <param name="labelOf">Names one, where it was refused.</param>
    /// <param name="work">Does one.</param>
    public async Task RunAsync<T>(IReadOnlyList<T> items, Func<T, string> labelOf, Func<T, Task> work)
    {
        if (IsRunning)
            return;
        _failures.Clear();
        (Total, Done, IsRunning, IsStopping) = (items.Count, 0, items.Count > 0, false);
        Changed?.Invoke();
        try
        {
            foreach (var item in items)
            {
                if (IsStopping)
                    break;
                await TryAsync(item, labelOf, work);
                Changed?.Invoke();
            }
        }
        finally
        {
            IsRunning = false;
            Changed?.Invoke();
        }
    }

    private async Task TryAsync<T>(T item, Func<T, string> labelOf, Func<T, Task> work)
    {
        try
        {
            await work(item);
            Done++;
        }
        catch (Exception e) when (reasonOf(e) is { } reason)
        {
            _failures.Add((labelOf(item), reason));
        }
    }
}
