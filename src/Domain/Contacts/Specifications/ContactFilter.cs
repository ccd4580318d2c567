using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts.Specifications;

/// <summary>Which contacts of a list are meant; what is null or empty asks for nothing.</summary>
public sealed record ContactFilter
{
    /// <summary>Words that all stand in its names, its company or its e-mail addresses.</summary>
    public IReadOnlyList<SearchWord> Search { get; init; } = [];

    /// <summary>How the first or the last name begins, in any case and spelling.</summary>
    public string? StartsWith { get; init; }

    /// <summary>Sites of which it belongs to one.</summary>
    public IReadOnlyList<Guid> SiteprofileUuids { get; init; } = [];

    /// <summary>Programs of which it takes part in one.</summary>
    public IReadOnlyList<Guid> Workflowlevel1Uuids { get; init; } = [];

    /// <summary>Projects of which it takes part in one.</summary>
    public IReadOnlyList<Guid> Workflowlevel2Uuids { get; init; } = [];

    /// <summary>The store's number of its kind.</summary>
    public int? ContactTypeId { get; init; }

    /// <summary>What it is to the organization.</summary>
    public CustomerType? CustomerType { get; init; }

    /// <summary>One of its e-mail addresses, in any case.</summary>
    public string? Email { get; init; }

    /// <summary>The digits of one of its phone numbers, all of them, with anything in between.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether those in the bin are meant.</summary>
    public BinView Bin { get; init; }

    /// <summary>When it was changed or later.</summary>
    public DateTimeOffset? EditedSince { get; init; }
}
