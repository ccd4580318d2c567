namespace ContactAppointment.Domain.Common;

/// <summary>
/// An entity that is found by the values of its lists. It says which values those are, and the store keeps them in a table of their own,
/// in the same save as the lists themselves.
/// </summary>
public interface ILookedUp : IBelongsToOrganization
{
    /// <summary>All values by which it is found, read from its lists and nothing else; a value may come twice.</summary>
    IEnumerable<Lookup> Lookups();
}
