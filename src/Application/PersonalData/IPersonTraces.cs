namespace ContactAppointment.Application.PersonalData;

/// <summary>What the store keeps of things beside the things themselves: their history, and answers that show them.</summary>
public interface IPersonTraces
{
    /// <summary>Ends them with the next save, in one transaction with it.</summary>
    Task EraseAsync(PersonTraces traces, CancellationToken ct);
}
