using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts;

/// <summary>The values by which a contact is found exactly, in the form in which they are compared.</summary>
public static class ContactLookup
{
    /// <summary>Sites it belongs to.</summary>
    public const string SiteprofileKind = "siteprofile";

    /// <summary>Programs it takes part in.</summary>
    public const string Workflowlevel1Kind = "workflowlevel1";

    /// <summary>Projects it takes part in.</summary>
    public const string Workflowlevel2Kind = "workflowlevel2";

    /// <summary>An e-mail address, in any case.</summary>
    public static Lookup Email(string email) => new("email", email.ToLowerInvariant());

    /// <summary>A phone number: its digits, whatever stands between them. The value is empty where there are none.</summary>
    public static Lookup Phone(string number) => new("phone", string.Concat(number.Where(char.IsAsciiDigit)));
}
