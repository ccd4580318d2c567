namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

/// <summary>A queue before SQLite's single writer: waiting here is fair and cheap, waiting in SQLite is polling.</summary>
internal sealed class SqliteWriteGate : IWriteGate, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        return new Turn(_turn);
    }

    public Task<IDisposable> EnterForAsync(Guid organization, CancellationToken ct) => EnterAsync(ct);

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
                turn.Release();
        }
    }
}
