using ContactAppointment.Application.Common;
using ContactAppointment.Application.Contacts;

namespace ContactAppointment.AdminPanel.Contacts;

/// <summary>An address as a person types it.</summary>
public sealed class AddressForm
{
    public string Type { get; set; } = "";
    public string Street { get; set; } = "";
    public string HouseNumber { get; set; } = "";
    public string PostalCode { get; set; } = "";
    public string City { get; set; } = "";
    public string Country { get; set; } = "";

    public static AddressForm Of(AddressDto address) =>
        new()
        {
            Type = address.Type ?? "",
            Street = address.Street ?? "",
            HouseNumber = address.HouseNumber ?? "",
            PostalCode = address.PostalCode ?? "",
            City = address.City ?? "",
            Country = address.Country ?? "",
        };

    public AddressFields ToFields() =>
        new()
        {
            Type = Type,
            Street = Given(Street),
            HouseNumber = Given(HouseNumber),
            PostalCode = Given(PostalCode),
            City = Given(City),
            Country = Given(Country),
        };

    private static Optional<string?> Given(string text) => text.Length > 0 ? text : default(Optional<string?>);

    /// <summary>The address on one line.</summary>
    public override string ToString() =>
        string.Join(
            ", ",
            new[] { $"{Street} {HouseNumber}".Trim(), $"{PostalCode} {City}".Trim(), Country, Type }.Where(p => p.Length > 0)
        );
}

/// <summary>An e-mail address as a person types it.</summary>
public sealed class EmailForm
{
    public string Type { get; set; } = "";
    public string Email { get; set; } = "";

    public static EmailForm Of(EmailDto email) => new() { Type = email.Type ?? "", Email = email.Email };

    public EmailFields ToFields() => new() { Type = Type, Email = Email };

    public override string ToString() => Type.Length > 0 ? $"{Email} ({Type})" : Email;
}

/// <summary>A phone number as a person types it.</summary>
public sealed class PhoneForm
{
    public string Type { get; set; } = "";
    public string Number { get; set; } = "";

    public static PhoneForm Of(PhoneDto phone) => new() { Type = phone.Type ?? "", Number = phone.Number };

    public PhoneFields ToFields() => new() { Type = Type, Number = Number };

    public override string ToString() => Type.Length > 0 ? $"{Number} ({Type})" : Number;
}
