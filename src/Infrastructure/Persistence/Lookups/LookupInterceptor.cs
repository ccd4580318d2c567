using System.Runtime.CompilerServices;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ContactAppointment.Infrastructure.Persistence.Lookups;

/// <summary>
/// Keeps the look-up rows of what is saved at what its lists say, in the same save or in its transaction, so that the two cannot drift apart.
/// </summary>
internal sealed class LookupInterceptor : SaveChangesInterceptor
{
    /// <summary>What a context is about to add in a transaction.</summary>
    private readonly ConditionalWeakTable<DbContext, IReadOnlyList<ILookedUp>> _added = [];

    // The framework saves its keys this way; what is looked up is never saved so.
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        eventData.Context?.ChangeTracker.Entries<ILookedUp>().Any(e => e.State is EntityState.Added or EntityState.Modified) == true
            ? throw new NotSupportedException("Look-ups are kept by asynchronous saves only.")
            : base.SavingChanges(eventData, result);

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is AppDbContext context)
        {
            _added.Remove(context);
            if (AreStoredAfter(context))
                _added.Add(context, NewLookups.OwnersIn(context));
            await FollowAsync<Contact>(context, cancellationToken);
            await FollowAsync<Appointment>(context, cancellationToken);
        }

        return await base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is AppDbContext context && _added.Remove(context, out var owners))
        {
            await NewLookups.StoreAsync(context, owners.OfType<Contact>(), cancellationToken);
            await NewLookups.StoreAsync(context, owners.OfType<Appointment>(), cancellationToken);
        }

        return await base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    private static async Task FollowAsync<T>(AppDbContext context, CancellationToken ct)
        where T : Entity, ILookedUp
    {
        var withNew = !AreStoredAfter(context);
        bool IsFollowed(EntityEntry entry) => HasChangedLists(entry) || (withNew && entry.State == EntityState.Added);
        foreach (var entry in context.ChangeTracker.Entries<T>().Where(IsFollowed).ToList())
        {
            var owner = entry.Entity;
            if (entry.State == EntityState.Modified)
                await context.Set<LookupRow<T>>().Where(r => r.OwnerId == owner.Id).LoadAsync(ct);
            var rows = context.Set<LookupRow<T>>();
            var present = rows.Local.Where(r => r.Owner == owner).ToDictionary(r => new Lookup(r.Kind, r.Value));
            var wanted = owner.Lookups().ToHashSet();
            rows.RemoveRange(present.Where(p => !wanted.Contains(p.Key)).Select(p => p.Value));
            rows.AddRange(wanted.Where(l => !present.ContainsKey(l)).Select(l => LookupRow<T>.Of(owner, owner.OrganizationUuid, l)));
        }
    }

    /// <summary>Whether rows of what is added are stored after it: where a transaction holds both.</summary>
    private static bool AreStoredAfter(AppDbContext context) => context.Database.CurrentTransaction is not null;

    private static bool HasChangedLists(EntityEntry entry) =>
        entry.State == EntityState.Modified
        && (entry.Properties.Any(p => p.IsModified && p.Metadata.IsPrimitiveCollection) || entry.ComplexCollections.Any(c => c.IsModified));
}
