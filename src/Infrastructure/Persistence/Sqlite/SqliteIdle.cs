using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

/// <summary>Connections that are open and in nobody's use: the one used last is the next.</summary>
internal sealed class SqliteIdle<T> : IDisposable
    where T : class, IDisposable
{
    /// <summary>SQLite does nothing while waiting, so hardly more are in use at a time than there are processors.</summary>
    private const int Most = 8;

    private readonly ConcurrentStack<T> _idle = [];
    private bool _isOver;

    public bool TryTake([MaybeNullWhen(false)] out T connection) => _idle.TryPop(out connection);

    /// <summary>Keeps a connection for the next, or closes it where there are enough.</summary>
    public void GiveBack(T connection)
    {
        if (_isOver || _idle.Count >= Most)
            connection.Dispose();
        else
            _idle.Push(connection);
    }

    /// <summary>Closes all: the last one that leaves a file takes its write-ahead log into it.</summary>
    public void Dispose()
    {
        _isOver = true;
        while (_idle.TryPop(out var connection))
            connection.Dispose();
    }
}
