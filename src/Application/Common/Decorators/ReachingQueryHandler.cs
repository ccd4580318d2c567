namespace ContactAppointment.Application.Common.Decorators;

/// <summary>Lets a superuser read one entity of any organization.</summary>
internal sealed class ReachingQueryHandler<TQuery, TResult>(IQueryHandler<TQuery, TResult> inner, OrganizationReach reach)
    : IQueryHandler<TQuery, TResult>
    where TQuery : notnull
{
    public async Task<TResult> HandleAsync(TQuery query, CancellationToken ct)
    {
        await reach.EnterAsync(query, ct);
        return await inner.HandleAsync(query, ct);
    }
}
