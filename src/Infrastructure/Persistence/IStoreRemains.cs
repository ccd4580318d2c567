namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>What is left of deleted rows in the store's own files, where the store can be made to part with it.</summary>
internal interface IStoreRemains
{
    /// <summary>Erases it. It may fail while others read, and is then worth another try.</summary>
    Task EraseAsync(CancellationToken ct);
}
