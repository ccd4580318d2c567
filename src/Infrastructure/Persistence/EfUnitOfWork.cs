using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Organizations;
using ContactAppointment.Infrastructure.Organizations;
using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.Infrastructure.Persistence.Bins;
using ContactAppointment.Infrastructure.Persistence.Lookups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ContactAppointment.Infrastructure.Persistence;

internal sealed class EfUnitOfWork(
    AppDbContext context,
    IWriteGate gate,
    OrganizationFounder founder,
    IStoreErrors errors,
    IEnumerable<IUniqueRules> uniqueRules,
    KnownConditions conditions,
    OutboxSignal signal
) : IUnitOfWork, IAsyncDisposable
{
    private IDisposable? _turn;
    private IDbContextTransaction? _transaction;
    private readonly List<Guid> _founded = [];
    private bool _isHeld;
    private bool _beginsToLoad;
    private bool _hasBegunToLoad;

    /// <summary>Does work that loads what it then saves, in one transaction from the first load on where the store has that for less.</summary>
    public async Task<T> LoadAndSaveAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        _beginsToLoad = context.LoadsInTransactions;
        try
        {
            var result = await work(ct);
            await EndLoadsAsync(ct); // it had nothing to save
            return result;
        }
        finally
        {
            _beginsToLoad = false;
            if (_hasBegunToLoad)
                await EndAsync();
        }
    }

    /// <summary>Starts the transaction where the next load shall be a part of it.</summary>
    public async Task BeginToLoadAsync(CancellationToken ct)
    {
        if (!_beginsToLoad || _transaction is not null)
            return;
        await BeginAsync(ct);
        _hasBegunToLoad = true;
    }

    /// <summary>Starts the transaction early, for work that must hold a row from its first look to the save.</summary>
    public async Task BeginAsync(CancellationToken ct)
    {
        _hasBegunToLoad = false;
        _turn ??= await gate.EnterAsync(ct);
        context.Database.AutoSavepointsEnabled = false; // a save that fails ends the transaction
        _transaction ??= await context.Database.BeginTransactionAsync(ct);
    }

    /// <summary>The same, for work that begins with locking an organization's row.</summary>
    public async Task BeginForAsync(Guid organization, CancellationToken ct)
    {
        await EndLoadsAsync(ct); // who waits for a turn must not keep a connection that the one whose turn it is may need
        _turn ??= await gate.EnterForAsync(organization, ct);
        await BeginAsync(ct);
    }

    /// <summary>Stores what was changed so far inside the transaction that was started early; nothing is committed.</summary>
    public async Task FlushAsync(CancellationToken ct)
    {
        _hasBegunToLoad = false;
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (ConflictOf(e) is { } conflict)
        {
            throw conflict;
        }
    }

    /// <summary>Lets saves commit nothing from here on, for who has something to store with them: that calls <see cref="CommitAsync"/>.</summary>
    public void Hold() => _isHeld = true;

    public async Task SaveChangesAsync(CancellationToken ct)
    {
        var latecomers = Latecomers.Of(context);
        if (_isHeld || latecomers.CanBe || NewLookups.CanBeIn(context))
            await BeginAsync(ct);
        _turn ??= await gate.EnterAsync(ct);
        try
        {
            _founded.AddRange(await founder.FoundMissingAsync(context, ct));
            await FlushAsync(ct);
            if (latecomers.CanBe && await latecomers.AreThereAsync(ct))
                throw new ConcurrencyConflictException();
        }
        catch
        {
            await EndAsync();
            throw;
        }

        if (!_isHeld)
            await CommitAsync(ct);
    }

    /// <summary>Commits what was saved, and ends the transaction.</summary>
    public async Task CommitAsync(CancellationToken ct)
    {
        try
        {
            if (_transaction is not null)
                await _transaction.CommitAsync(ct);
            founder.Remember(_founded);
            foreach (var organization in context.ChangeTracker.Entries<Organization>())
                conditions.Note(organization.Entity);
            if (context.ChangeTracker.Entries<OutboxMessage>().Any()) // what went out is not there any more
                signal.Wake();
        }
        finally
        {
            await EndAsync();
        }
    }

    public async Task ResetAsync(CancellationToken ct)
    {
        await EndAsync();
        context.ChangeTracker.Clear();
    }

    public async ValueTask DisposeAsync() => await EndAsync();

    /// <summary>Ends a transaction that was begun for loads alone. What was stored in it past this unit of work stays, as it would without.</summary>
    private async Task EndLoadsAsync(CancellationToken ct)
    {
        if (!_hasBegunToLoad || _transaction is not { } loads)
            return;
        try
        {
            await loads.CommitAsync(ct);
        }
        finally
        {
            await EndAsync();
        }
    }

    private async Task EndAsync()
    {
        try
        {
            if (_transaction is not null)
                await _transaction.DisposeAsync(); // rolls back what was not committed
        }
        finally
        {
            (_transaction, _hasBegunToLoad) = (null, false);
            context.Database.AutoSavepointsEnabled = true;
            _founded.Clear();
            _turn?.Dispose();
            _turn = null;
        }
    }

    private ConcurrencyConflictException? ConflictOf(DbUpdateException e)
    {
        if (e is DbUpdateConcurrencyException || errors.IsMissingReference(e))
            return new ConcurrencyConflictException(e);
        if (!errors.IsDuplicate(e))
            return null;
        var index = errors.UniqueIndexOf(e, context.Model);
        return new ConcurrencyConflictException(e, uniqueRules.SelectMany(r => r.Rules).FirstOrDefault(r => r.IndexName == index)?.Error());
    }
}
