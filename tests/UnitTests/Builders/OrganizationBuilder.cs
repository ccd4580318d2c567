using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.UnitTests.Builders;

internal sealed class OrganizationBuilder
{
    private Guid _uuid = Known.Organization;
    private string _timeZone = "Europe/Berlin";
    private string _language = "de";
    private string _name = "";
    private string _phone = "";
    private int? _lastCustomerNumber;

    public OrganizationBuilder WithUuid(Guid uuid)
    {
        _uuid = uuid;
        return this;
    }

    public OrganizationBuilder InZone(string timeZone)
    {
        _timeZone = timeZone;
        return this;
    }

    public OrganizationBuilder Speaking(string language)
    {
        _language = language;
        return this;
    }

    public OrganizationBuilder Introduced(string name, string phone)
    {
        (_name, _phone) = (name, phone);
        return this;
    }

    public OrganizationBuilder WithLastCustomerNumber(int number)
    {
        _lastCustomerNumber = number;
        return this;
    }

    public Organization Build()
    {
        var organization = Organization.Found(_uuid, _timeZone, _language);
        organization.Introduce(_name, _phone);
        if (_lastCustomerNumber is { } number)
            organization.TakeCustomerNumber(number);
        return organization;
    }
}
