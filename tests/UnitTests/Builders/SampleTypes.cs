using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.UnitTests.Builders;

/// <summary>Contact types as tests need them: an organization's own, and the global ones.</summary>
internal static class SampleTypes
{
    public static ContactType Define(string name = "Tenant", Guid? organization = null) =>
        ContactType.Define(organization ?? Known.Organization, name);

    public static ContactType Global(string name = "Guest", Guid? organization = null)
    {
        var type = Define(name, organization);
        type.Share();
        return type;
    }

    /// <summary>A standard type, made by no organization; it comes with the schema.</summary>
    public static ContactType Customer()
    {
        var (uuid, name) = ContactType.Standard[0];
        var type = Global(name);
        Set(type, nameof(ContactType.Uuid), uuid);
        Set(type, nameof(ContactType.OrganizationUuid), null);
        return type;
    }

    private static void Set(ContactType type, string property, object? value) =>
        typeof(ContactType).GetProperty(property)!.DeclaringType!.GetProperty(property)!.SetValue(type, value);
}
