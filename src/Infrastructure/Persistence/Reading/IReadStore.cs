namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>A store that answers questions in its own words, without EF Core. One that has none registered answers by EF Core alone.</summary>
internal interface IReadStore
{
    /// <summary>Asks some questions one after the other, in as few round trips as the store can.</summary>
    /// <param name="organization">Whose rows are shown; null for those of none.</param>
    /// <param name="questions">What is asked.</param>
    /// <param name="each">Is given each row, with the index of its question.</param>
    /// <param name="ct">Ends it.</param>
    Task ReadAsync(Guid? organization, IReadOnlyList<Question> questions, Action<int, StoredRow> each, CancellationToken ct);

    /// <summary>The SQL that enters a table by an index, where the store would choose another one.</summary>
    string Entering(string sql, Entrance entrance) => sql;

    /// <summary>Whether the store has undone a question that may be asked again.</summary>
    bool IsUndone(Exception exception);
}
