namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>Is told what is asked past EF Core, whose own listeners hear nothing of it.</summary>
internal interface IReadListener
{
    /// <summary>A statement is about to be sent.</summary>
    /// <param name="sql">The SQL.</param>
    /// <param name="values">Its parameters.</param>
    void Asking(string sql, IEnumerable<(string Name, object? Value)> values);
}
