using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts;

/// <summary>What an address is used for.</summary>
public enum AddressType
{
    /// <summary>Where the contact lives.</summary>
    Home,

    /// <summary>Where bills go.</summary>
    Billing,

    /// <summary>Where the contact works.</summary>
    Business,

    /// <summary>Where goods go.</summary>
    Delivery,

    /// <summary>Where letters go.</summary>
    Mailing,
}

/// <summary>The address types with the contract's values.</summary>
public static class AddressTypes
{
    /// <summary>Every address type, in the contract's order.</summary>
    public static readonly Choices<AddressType> All = new(
        (AddressType.Home, "home", "Home"),
        (AddressType.Billing, "billing", "Billing"),
        (AddressType.Business, "business", "Business"),
        (AddressType.Delivery, "delivery", "Delivery"),
        (AddressType.Mailing, "mailing", "Mailing")
    );
}

/// <summary>A postal address; every part may be missing.</summary>
public sealed record Address
{
    /// <summary>The longest street, in code points.</summary>
    public const int StreetMaxLength = 100;

    /// <summary>The longest house number, in code points.</summary>
    public const int HouseNumberMaxLength = 20;

    /// <summary>The longest postal code, in code points.</summary>
    public const int PostalCodeMaxLength = 20;

    /// <summary>The longest city, in code points.</summary>
    public const int CityMaxLength = 85;

    /// <summary>The longest country, in code points.</summary>
    public const int CountryMaxLength = 50;

    private const string Field = "addresses";

    private Address() { } // for EF Core; new ones come from Of

    /// <summary>What it is used for, if told.</summary>
    public AddressType? Type { get; private init; }

    /// <summary>Street, without the number.</summary>
    public string? Street { get; private init; }

    /// <summary>House number, with any letter.</summary>
    public string? HouseNumber { get; private init; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; private init; }

    /// <summary>City.</summary>
    public string? City { get; private init; }

    /// <summary>Country, as the caller writes it.</summary>
    public string? Country { get; private init; }

    /// <summary>Makes an address.</summary>
    /// <exception cref="DomainRuleException">A part is too long.</exception>
    public static Address Of(
        AddressType? type = null,
        string? street = null,
        string? houseNumber = null,
        string? postalCode = null,
        string? city = null,
        string? country = null
    ) =>
        new()
        {
            Type = type,
            Street = Text.OfOptional(street, StreetMaxLength, Field),
            HouseNumber = Text.OfOptional(houseNumber, HouseNumberMaxLength, Field),
            PostalCode = Text.OfOptional(postalCode, PostalCodeMaxLength, Field),
            City = Text.OfOptional(city, CityMaxLength, Field),
            Country = Text.OfOptional(country, CountryMaxLength, Field),
        };

    /// <summary>The address on one line (<c>Hauptstr. 5, 10115 Berlin, Germany</c>); empty when nothing but the type is known.</summary>
    public string ToLine() => Join(", ", Join(" ", Street, HouseNumber), Join(" ", PostalCode, City), Country);

    private static string Join(string separator, params IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(p => !string.IsNullOrEmpty(p)));
}
