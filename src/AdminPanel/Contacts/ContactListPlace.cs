using System.Globalization;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Contacts.ListContacts;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactAppointment.AdminPanel.Contacts;

/// <summary>Where one is in the list of contacts: what it is narrowed by, its order and the page. The address of the page holds it.</summary>
public sealed record ContactListPlace
{
    /// <summary>How many contacts a page has.</summary>
    public const int PageSize = 25;

    private const string Path = "contacts";

    public string? Search { get; init; }
    public string? ContactType { get; init; }
    public string? CustomerType { get; init; }
    public string? StartsWith { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? EditedSince { get; init; }

    /// <summary>The order in the API's words; null for its own.</summary>
    public string? Ordering { get; init; }

    /// <summary>Which page, from 1 on.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether one of the filters is in use that are folded away.</summary>
    public bool HasMoreFilters => (StartsWith ?? Email ?? Phone ?? EditedSince) is not null;

    /// <summary>Its address within the panel.</summary>
    public string Address =>
        QueryHelpers.AddQueryString(Path, Values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value)));

    /// <summary>Reads it from an address; what is left out or nonsense is as at the beginning.</summary>
    public static ContactListPlace Read(string address)
    {
        var query = QueryHelpers.ParseQuery(new Uri(address).Query);
        string? Text(string name) => query.TryGetValue(name, out var values) && values is [{ Length: > 0 } text, ..] ? text : null;
        var ordering = (Text("ordering") ?? "").Split(',').Where(IsKnown).ToList();
        return new ContactListPlace
        {
            Search = Text("search"),
            ContactType = Text("contact_type"),
            CustomerType = Text("customer_type") is { } type && ListContactsQuery.CustomerTypeValues.Contains(type) ? type : null,
            StartsWith = Text("starts_with"),
            Email = Text("email"),
            Phone = Text("phone"),
            EditedSince = Text("edited_since"),
            Ordering = ordering.Count > 0 ? string.Join(',', ordering) : null,
            Page =
                int.TryParse(Text("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= MaxPage
                    ? page
                    : 1,
        };
    }

    /// <summary>What to ask for.</summary>
    public ListContactsQuery ToQuery() =>
        new(PageSize, (Page - 1) * PageSize)
        {
            Search = Search,
            ContactType = ContactType,
            CustomerType = CustomerType,
            StartsWith = StartsWith,
            Email = Email,
            Phone = Phone,
            EditedSince = TimeBound.TryParse(EditedSince ?? "", out var bound) ? bound : null,
            Ordering = Ordering,
        };

    private const int MaxPage = int.MaxValue / PageSize;

    private Dictionary<string, string?> Values =>
        new()
        {
            ["search"] = Search,
            ["contact_type"] = ContactType,
            ["customer_type"] = CustomerType,
            ["starts_with"] = StartsWith,
            ["email"] = Email,
            ["phone"] = Phone,
            ["edited_since"] = EditedSince,
            ["ordering"] = Ordering,
            ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
        };

    private static bool IsKnown(string field) => ListContactsQuery.Orderings.Contains(field.TrimStart('-'));
}
