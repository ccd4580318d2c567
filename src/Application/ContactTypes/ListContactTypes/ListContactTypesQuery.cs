namespace ContactAppointment.Application.ContactTypes.ListContactTypes;

/// <summary>Asks for the contact types that the caller sees: its organization's and the global ones, by id.</summary>
/// <param name="IsGlobal">Whether only the global ones are wanted, or only the others; null for all.</param>
/// <param name="IsDeleted">Whether those in the bin are wanted.</param>
public sealed record ListContactTypesQuery(bool? IsGlobal = null, bool IsDeleted = false);
