namespace ContactAppointment.Application.Common;

/// <summary>Answers one kind of question and changes nothing.</summary>
public interface IQueryHandler<in TQuery, TResult>
    where TQuery : notnull
{
    /// <summary>Answers one question.</summary>
    Task<TResult> HandleAsync(TQuery query, CancellationToken ct);
}
