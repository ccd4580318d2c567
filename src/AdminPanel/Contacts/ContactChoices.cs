using ContactAppointment.AdminPanel.Resources;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using Microsoft.Extensions.Localization;

namespace ContactAppointment.AdminPanel.Contacts;

/// <summary>The values to choose from, in the reader's words.</summary>
internal static class ContactChoices
{
    public static IReadOnlyList<(string Value, string Text)> TitlesIn(IStringLocalizer<Words> words) => Of(Titles.All, words);

    public static IReadOnlyList<(string Value, string Text)> CustomerTypesIn(IStringLocalizer<Words> words) => Of(CustomerTypes.All, words);

    public static IReadOnlyList<(string Value, string Text)> AddressTypesIn(IStringLocalizer<Words> words) => Of(AddressTypes.All, words);

    public static IReadOnlyList<(string Value, string Text)> EmailTypesIn(IStringLocalizer<Words> words) => Of(EmailTypes.All, words);

    public static IReadOnlyList<(string Value, string Text)> PhoneTypesIn(IStringLocalizer<Words> words) => Of(PhoneTypes.All, words);

    private static IReadOnlyList<(string Value, string Text)> Of<T>(Choices<T> choices, IStringLocalizer<Words> words)
        where T : struct, Enum => [.. choices.Values.Zip(choices.Displays, (value, display) => (value, words[display].Value))];
}
