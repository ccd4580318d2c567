namespace ContactAppointment.AdminPanel.Session;

/// <summary>Of work that is begun again and again only the latest counts: beginning it cancels what was begun before.</summary>
internal sealed class Latest : IDisposable
{
    private CancellationTokenSource _current = new();

    /// <summary>Cancels what was begun before, and returns what tells that this was overtaken in its turn.</summary>
    public async Task<CancellationToken> BeginAsync()
    {
        // Exchanged first: who begins while the one before is being cancelled must find this one.
        var (mine, before) = (new CancellationTokenSource(), _current);
        _current = mine;
        await before.CancelAsync();
        return mine.Token;
    }

    /// <summary>Cancels what was begun last.</summary>
    public void Cancel() => _current.Cancel();

    public void Dispose() => Cancel(); // there is no timer to give back, and somebody may begin once more
}
