namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Lets every writer in: a server takes many at once, and locks rows.</summary>
internal sealed class OpenGate : IWriteGate
{
    private static readonly Task<IDisposable> Turn = Task.FromResult<IDisposable>(new Nothing());

    public Task<IDisposable> EnterAsync(CancellationToken ct) => Turn;

    private sealed class Nothing : IDisposable
    {
        public void Dispose() { }
    }
}
