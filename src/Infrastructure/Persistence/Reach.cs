namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>
/// How far a query looks beyond the organization that its context shows; each is a named way round the walls, for one purpose. A store
/// with walls of its own (PostgreSQL's row-level security) is told it.
/// </summary>
internal enum Reach
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Reads whose an entity is, for a superuser's request by id.</summary>
    Lookup,

    /// <summary>Reads and changes the waiting events of all organizations, for the worker.</summary>
    Outbox,

    /// <summary>Takes a contact type that is deleted off the contacts of all organizations.</summary>
    TypeCarriers,

    /// <summary>Changes rows of all organizations in a migration; the owner of the tables alone reaches so far.</summary>
    Migration,

    /// <summary>Names the organizations to an administrator.</summary>
    Directory,

    /// <summary>Finds out whose an access token is, and keeps the tokens.</summary>
    AccessTokens,

    /// <summary>Keeps first answers by the names of their requests, and drops old ones.</summary>
    Repeats,

    /// <summary>Changes a contact type that all organizations see.</summary>
    GlobalType,

    /// <summary>Ends what of the history is past its time.</summary>
    Retention,

    /// <summary>Ends what of the organization's history tells of a person whose data are erased.</summary>
    Erasure,
}
