using ContactAppointment.Application.Common.Time;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;

namespace ContactAppointment.Application.Contacts.ListContacts;

/// <summary>Asks for a stretch of the organization's contacts; a filter that is null or empty asks for nothing.</summary>
/// <param name="Limit">How many at most, from 1 to <see cref="MaxLimit"/>.</param>
/// <param name="Offset">How many to pass over.</param>
public sealed record ListContactsQuery(int Limit = ListContactsQuery.DefaultLimit, int Offset = 0)
{
    /// <summary>How many are listed when nothing is asked for.</summary>
    public const int DefaultLimit = 50;

    /// <summary>The most that are listed at once.</summary>
    public const int MaxLimit = 7000;

    /// <summary>What the list can be sorted by.</summary>
    public static IReadOnlyList<string> Orderings => ContactPageSpec.SortFields.Names;

    /// <summary>The customer types that can be asked for.</summary>
    public static IReadOnlyList<string> CustomerTypeValues => CustomerTypes.All.Values;

    /// <summary>What the list is sorted by, in the contract's words.</summary>
    public string? Ordering { get; init; }

    /// <summary>Words that all stand in names, company or an e-mail address.</summary>
    public string? Search { get; init; }

    /// <summary>How the first or the last name begins.</summary>
    public string? StartsWith { get; init; }

    /// <summary>Sites of which it belongs to one.</summary>
    public IReadOnlyList<Guid> SiteprofileUuids { get; init; } = [];

    /// <summary>Programs of which it takes part in one.</summary>
    public IReadOnlyList<Guid> Workflowlevel1Uuids { get; init; } = [];

    /// <summary>Projects of which it takes part in one.</summary>
    public IReadOnlyList<Guid> Workflowlevel2Uuids { get; init; } = [];

    /// <summary>Uuid or name of its type.</summary>
    public string? ContactType { get; init; }

    /// <summary>What it is to the organization.</summary>
    public string? CustomerType { get; init; }

    /// <summary>One of its e-mail addresses.</summary>
    public string? Email { get; init; }

    /// <summary>One of its phone numbers.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether those in the bin are wanted.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>When it was changed or later.</summary>
    public TimeBound? EditedSince { get; init; }
}
