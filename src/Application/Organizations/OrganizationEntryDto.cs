namespace ContactAppointment.Application.Organizations;

/// <summary>An organization in the list of those that a person may work for.</summary>
/// <param name="Uuid">Its uuid, as tokens name it.</param>
/// <param name="Name">Its name; empty until someone gives one.</param>
public sealed record OrganizationEntryDto(Guid Uuid, string Name)
{
    /// <summary>What a person recognizes it by: its name, or else its uuid.</summary>
    public string Label => Name.Length > 0 ? Name : Uuid.ToString();
}
