using System.Reflection;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.Organizations;
using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.Infrastructure.Persistence.Bins;
using ContactAppointment.Infrastructure.Persistence.Converters;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>
/// The one model that every store serves. Contexts are pooled, so each lease is told whose data it shows; without that it shows nothing,
/// and returning it forgets it again.
/// </summary>
internal abstract class AppDbContext(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>The filter that hides other organizations' rows.</summary>
    public const string OrganizationFilter = "organization";

    /// <summary>The filter that hides what was deleted.</summary>
    public const string BinFilter = "bin";

    private const int EnumMaxLength = 20;

    private IOrganizationScope? _scope;

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Who is noted as the author of what is saved.</summary>
    public Guid? Author => _scope?.Author;

    /// <summary>The organization whose rows are shown; no row has the empty one.</summary>
    private Guid OrganizationUuid =>
        (_scope ?? throw new InvalidOperationException("This context was not leased for an organization.")).Current ?? Guid.Empty;

    /// <summary>The organization that this lease shows; null where there is none, or it was told none.</summary>
    public Guid? ShownOrganization => _scope?.Current;

    /// <summary>
    /// Whether what is going to be changed is best loaded in the transaction that stores it. Else that is as short as it can be.
    /// </summary>
    public virtual bool LoadsInTransactions => false;

    /// <summary>How far queries look beyond it now.</summary>
    protected Reach CurrentReach { get; private set; }

    /// <summary>Says whose data this lease shows.</summary>
    public virtual void LeaseFor(IOrganizationScope scope)
    {
        (_scope, CurrentReach) = (scope, Reach.None);
        ChangeTracker.AutoDetectChangesEnabled = false; // a save looks once, and not whenever somebody asks what is tracked
    }

    /// <summary>Looks beyond the organization until what is returned is disposed.</summary>
    public IDisposable Reaching(Reach reach)
    {
        CurrentReach = reach;
        return new EndOfReach(this);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        ChangeTracker.DetectChanges();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override void Dispose()
    {
        (_scope, CurrentReach) = (null, Reach.None);
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        (_scope, CurrentReach) = (null, Reach.None);
        return base.DisposeAsync();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Title>().HaveConversion<string>().HaveMaxLength(EnumMaxLength);
        configurationBuilder.Properties<CustomerType>().HaveConversion<string>().HaveMaxLength(EnumMaxLength);
        configurationBuilder.Properties<AddressType>().HaveConversion<string>().HaveMaxLength(EnumMaxLength);
        configurationBuilder.Properties<EmailType>().HaveConversion<string>().HaveMaxLength(EnumMaxLength);
        configurationBuilder.Properties<PhoneType>().HaveConversion<string>().HaveMaxLength(EnumMaxLength);
        configurationBuilder.Properties<NotificationStatus>().HaveConversion<string>().HaveMaxLength(EnumMaxLength);
        configurationBuilder.Properties<CancelReason>().HaveConversion<string>().HaveMaxLength(EnumMaxLength);
        configurationBuilder.Conventions.Add(_ => new PlainComplexColumnNames());
        configurationBuilder.Conventions.Add(_ => new BinIndexes());
        configurationBuilder.Conventions.Add(_ => new WholeLists());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Select(t => t.ClrType).ToList())
        {
            if (type.IsAssignableTo(typeof(IBelongsToOrganization)))
                _sealOrganization.MakeGenericMethod(type).Invoke(this, [modelBuilder]);
            if (type.IsAssignableTo(typeof(IMayBeGlobal)))
                _sealShared.MakeGenericMethod(type).Invoke(this, [modelBuilder]);
            if (type.IsAssignableTo(typeof(IRestorable)))
                _hideBin.MakeGenericMethod(type).Invoke(this, [modelBuilder]);
            if (type.IsAssignableTo(typeof(Entity)))
                ConfigureEntity(modelBuilder, type);
        }

        modelBuilder.Entity<Organization>().HasQueryFilter(o => o.Uuid == OrganizationUuid);
    }

    private static void ConfigureEntity(ModelBuilder modelBuilder, Type type)
    {
        var entity = modelBuilder.Entity(type);
        entity.HasKey(nameof(Entity.Id));
        entity.Ignore(nameof(Entity.IsTouched)).Ignore(nameof(Entity.IsHeld)).Ignore(nameof(Entity.IsErased));
        if (type.IsAssignableTo(typeof(IRestorable)))
            entity.HasIndex(nameof(IBelongsToOrganization.OrganizationUuid), nameof(IRestorable.DeletedAt)).HasFilter(BinIndexes.InBin);
        else
            foreach (var unused in new[] { nameof(Entity.DeletedAt), nameof(Entity.DeletedBy), nameof(Entity.DeletionUuid) })
                entity.Ignore(unused);
        if (type == typeof(HistoryEntry))
        {
            foreach (var unused in new[] { nameof(Entity.Version), nameof(Entity.EditDate), nameof(Entity.EditedBy) })
                entity.Ignore(unused); // it never changes
            return;
        }

        entity.HasIndex(nameof(Entity.Uuid)).IsUnique();
        entity.Property(nameof(Entity.Version)).IsConcurrencyToken();
        if (type.IsAssignableTo(typeof(AggregateRoot)))
            entity.Ignore(nameof(AggregateRoot.DomainEvents));
    }

    private sealed class EndOfReach(AppDbContext context) : IDisposable
    {
        public void Dispose() => context.CurrentReach = Reach.None;
    }

    private static readonly MethodInfo _sealOrganization = typeof(AppDbContext).GetMethod(
        nameof(SealOrganization),
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;

    private static readonly MethodInfo _hideBin = typeof(AppDbContext).GetMethod(
        nameof(HideBin),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    private static readonly MethodInfo _sealShared = typeof(AppDbContext).GetMethod(
        nameof(SealShared),
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;

    private static void HideBin<T>(ModelBuilder modelBuilder)
        where T : class, IRestorable => modelBuilder.Entity<T>().HasQueryFilter(BinFilter, e => e.DeletedAt == null);

    private void SealShared<T>(ModelBuilder modelBuilder)
        where T : class, IMayBeGlobal =>
        modelBuilder.Entity<T>().HasQueryFilter(OrganizationFilter, e => e.IsGlobal || e.OrganizationUuid == OrganizationUuid);

    private void SealOrganization<T>(ModelBuilder modelBuilder)
        where T : class, IBelongsToOrganization =>
        modelBuilder.Entity<T>().HasQueryFilter(OrganizationFilter, e => e.OrganizationUuid == OrganizationUuid);
}
