namespace ContactAppointment.Application.Contacts.ListContacts;

/// <summary>Asks for a stretch of the organization's contacts, by first name.</summary>
/// <param name="Limit">How many at most, from 1 to <see cref="MaxLimit"/>.</param>
/// <param name="Offset">How many to pass over.</param>
public sealed record ListContactsQuery(int Limit = ListContactsQuery.DefaultLimit, int Offset = 0)
{
    /// <summary>How many are listed when nothing is asked for.</summary>
    public const int DefaultLimit = 50;

    /// <summary>The most that are listed at once.</summary>
    public const int MaxLimit = 7000;
}
