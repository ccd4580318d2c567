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

    /// <summary>An e-mail address, in any case and with either form of its domain.</summary>
    public static Lookup Email(string email) => new("email", EmailAddress.ComparableOf(email));

    /// <summary>A phone number: its digits of whatever script, and nothing of what stands between them. The value is empty where there are none.</summary>
    public static Lookup Phone(string number) => new("phone", PhoneNumber.DigitsOf(number));
}
