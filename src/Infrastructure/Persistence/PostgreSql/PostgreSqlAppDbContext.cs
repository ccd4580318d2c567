using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.PostgreSql;

/// <summary>The model as PostgreSQL stores it.</summary>
internal sealed class PostgreSqlAppDbContext(DbContextOptions<PostgreSqlAppDbContext> options) : AppDbContext(options)
{
    /// <summary>Compares and sorts by code, as the other stores do, whatever the database was made with; an index on it also finds prefixes.</summary>
    private const string OrdinalCollation = "C";

    private (string Organization, string Reach)? _entered;

    /// <summary>How far the next command looks beyond its organization.</summary>
    public Reach ReachNow => CurrentReach == Reach.None && ChangesAGlobalType() ? Reach.GlobalType : CurrentReach;

    /// <summary>The load tells the transaction then whose rows it may see, which a save could do only by a round trip of its own.</summary>
    public override bool LoadsInTransactions => true;

    public override void LeaseFor(IOrganizationScope scope)
    {
        base.LeaseFor(scope);
        ForgetEntered();
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always; // what may be seen is set for a transaction
    }

    /// <summary>Whether the transaction has been told whose rows it may see.</summary>
    public bool HasEntered(string organization, string reach) => _entered == (organization, reach);

    /// <summary>Notes what the transaction was told.</summary>
    public void NoteEntered(string organization, string reach) => _entered = (organization, reach);

    /// <summary>Notes that the transaction has to be told anew.</summary>
    public void ForgetEntered() => _entered = null;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var column in TextColumns.Of(modelBuilder.Model))
            column.SetCollation(OrdinalCollation);
    }

    /// <summary>Who may do so has been decided by then; see <c>ContactType</c>.</summary>
    private bool ChangesAGlobalType() =>
        ChangeTracker
            .Entries<ContactType>()
            .Any(e =>
                e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                && (e.Entity.IsGlobal || e.OriginalValues.GetValue<bool>(nameof(ContactType.IsGlobal)))
            );
}
