using ContactAppointment.Application.Common;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>The only way to a context: every lease is told whose data it shows.</summary>
internal interface IContextLeases
{
    /// <summary>A context that shows what a scope says, until it is disposed.</summary>
    AppDbContext Lease(IOrganizationScope scope);
}

internal sealed class ContextLeases<TContext>(IDbContextFactory<TContext> contexts) : IContextLeases
    where TContext : AppDbContext
{
    public AppDbContext Lease(IOrganizationScope scope)
    {
        var context = contexts.CreateDbContext();
        context.LeaseFor(scope);
        return context;
    }
}
