using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.UnitTests.Builders;

/// <summary>Contact types as tests need them: an organization's own, and the global ones.</summary>
internal static class ContactTypes
{
    public static ContactType Define(string name = "Tenant", Guid? organization = null) =>
        ContactType.Define(organization ?? Known.Organization, name);

    public static ContactType Customer()
    {
        var (uuid, name) = ContactType.Standard[0];
        return ContactType.DefineStandard(uuid, name);
    }
}
