using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ContactAppointment.Application.Common.Revisions;

namespace ContactAppointment.Application.Contacts;

/// <summary>A contact as the API shows it.</summary>
public sealed record ContactDto : IRevised
{
    /// <summary>Assigned by the store.</summary>
    /// <example>17</example>
    public int Id { get; init; }

    /// <summary>The identity that never changes (version 7).</summary>
    public Guid Uuid { get; init; }

    /// <summary>Rises with every change; a change can be asked for on this version alone.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>The version of its contact type, whose name it shows.</summary>
    [JsonIgnore]
    public int? ContactTypeVersion { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public string Revision => ContactRevisions.Of(Uuid, Version, ContactTypeVersion);

    /// <summary>The CoreUser that this contact is.</summary>
    public Guid? CoreUserUuid { get; init; }

    /// <summary>The number that the organization knows it by.</summary>
    /// <example>10001</example>
    [Range(1, int.MaxValue)]
    public int CustomerId { get; init; }

    /// <summary>First name.</summary>
    /// <example>Jürgen</example>
    public string FirstName { get; init; } = "";

    /// <summary>Middle name.</summary>
    public string MiddleName { get; init; } = "";

    /// <summary>Last name.</summary>
    /// <example>Müller</example>
    public string LastName { get; init; } = "";

    /// <summary>How it is addressed.</summary>
    /// <example>mr</example>
    public string? Title { get; init; }

    /// <summary>The title as a person reads it.</summary>
    /// <example>Mr.</example>
    public string? TitleDisplay { get; init; }

    /// <summary>A degree.</summary>
    /// <example>dr.</example>
    public string Suffix { get; init; } = "";

    /// <summary>The uuid of its contact type.</summary>
    public Guid? ContactType { get; init; }

    /// <summary>The name of its contact type.</summary>
    /// <example>Customer</example>
    [MaxLength(Domain.Contacts.ContactType.NameMaxLength)]
    public string? ContactTypeName { get; init; }

    /// <summary>What it is to the organization.</summary>
    /// <example>customer</example>
    public string? CustomerType { get; init; }

    /// <summary>The customer type as a person reads it.</summary>
    /// <example>Customer</example>
    public string? CustomerTypeDisplay { get; init; }

    /// <summary>The company.</summary>
    /// <example>Müller GmbH</example>
    public string? Company { get; init; }

    /// <summary>Its addresses, in the order given.</summary>
    public IReadOnlyList<AddressDto>? Addresses { get; init; }

    /// <summary>Its e-mail addresses, in the order given.</summary>
    public IReadOnlyList<EmailDto>? Emails { get; init; }

    /// <summary>Its phone numbers, in the order given.</summary>
    public IReadOnlyList<PhoneDto>? Phones { get; init; }

    /// <summary>The sites it belongs to.</summary>
    public IReadOnlyList<Guid>? SiteprofileUuids { get; init; }

    /// <summary>The programs it takes part in.</summary>
    public IReadOnlyList<Guid> Workflowlevel1Uuids { get; init; } = [];

    /// <summary>The projects it takes part in.</summary>
    public IReadOnlyList<Guid>? Workflowlevel2Uuids { get; init; }

    /// <summary>Free text.</summary>
    public string? Notes { get; init; }

    /// <summary>The organization it belongs to.</summary>
    public Guid OrganizationUuid { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreateDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset EditDate { get; init; }

    /// <summary>When it was put into the bin; only there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>The CoreUser who put it into the bin; only there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? DeletedBy { get; init; }
}

/// <summary>An address; keys that were never given are left out.</summary>
public sealed record AddressDto
{
    /// <summary>What it is used for.</summary>
    /// <example>home</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Type { get; init; }

    /// <summary>Street.</summary>
    /// <example>Hauptstraße</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Street { get; init; }

    /// <summary>House number.</summary>
    /// <example>5a</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? HouseNumber { get; init; }

    /// <summary>Postal code.</summary>
    /// <example>10115</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PostalCode { get; init; }

    /// <summary>City.</summary>
    /// <example>Berlin</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? City { get; init; }

    /// <summary>Country.</summary>
    /// <example>Germany</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Country { get; init; }
}

/// <summary>An e-mail address; the type is left out when it was never given.</summary>
public sealed record EmailDto
{
    /// <summary>Whose mailbox it is.</summary>
    /// <example>office</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Type { get; init; }

    /// <summary>The address.</summary>
    /// <example>juergen@example.com</example>
    public string Email { get; init; } = "";
}

/// <summary>A phone number; the type is left out when it was never given.</summary>
public sealed record PhoneDto
{
    /// <summary>What rings.</summary>
    /// <example>mobile</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Type { get; init; }

    /// <summary>The number, as typed.</summary>
    /// <example>+49 30 1234567</example>
    public string Number { get; init; } = "";
}
