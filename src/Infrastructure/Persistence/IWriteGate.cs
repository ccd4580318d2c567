namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Lets writers of this process into the store in their turn, where it takes one writer at a time, or where they want the same row.</summary>
internal interface IWriteGate
{
    /// <summary>Waits for the turn; disposing what is returned ends it.</summary>
    Task<IDisposable> EnterAsync(CancellationToken ct);

    /// <summary>The same for one who is going to lock an organization's row, and would else wait for it in the store.</summary>
    Task<IDisposable> EnterForAsync(Guid organization, CancellationToken ct);
}
