using Bogus;
using ContactAppointment.Domain.Contacts;
using Address = ContactAppointment.Domain.Contacts.Address;

namespace ContactAppointment.UnitTests.Builders;

/// <summary>A contact with something in every field, unless told otherwise.</summary>
internal sealed class ContactBuilder
{
    private readonly Faker _faker = Seeded.Faker();
    private Guid _organization = Known.Organization;
    private int _id = 1;
    private int _customerNumber = 10001;
    private Guid? _coreUser;
    private PersonName? _name;
    private ContactType? _type;
    private IReadOnlyList<Address>? _addresses;

    public ContactBuilder In(Guid organization)
    {
        _organization = organization;
        return this;
    }

    public ContactBuilder WithId(int id)
    {
        _id = id;
        return this;
    }

    public ContactBuilder WithCustomerNumber(int number)
    {
        _customerNumber = number;
        return this;
    }

    public ContactBuilder WithCoreUser(Guid user)
    {
        _coreUser = user;
        return this;
    }

    public ContactBuilder Named(PersonName name)
    {
        _name = name;
        return this;
    }

    public ContactBuilder OfType(ContactType type)
    {
        _type = type;
        return this;
    }

    public ContactBuilder At(params IReadOnlyList<Address> addresses)
    {
        _addresses = addresses;
        return this;
    }

    public Contact Build()
    {
        var name = _name ?? PersonName.Of(_faker.Name.FirstName(), _faker.Name.LastName(), _faker.Name.FirstName(), Title.Ms, "dr.");
        var contact = Contact.Register(_organization, _customerNumber, name).WithId(_id);
        contact.Identify(_coreUser);
        contact.Classify(_type);
        contact.Describe(CustomerType.Company, _faker.Company.CompanyName(), _faker.Lorem.Sentence());
        contact.ReachAt(
            _addresses ?? [Address.Of(AddressType.Home, _faker.Address.StreetName(), "5a", "10115", "Berlin", "Germany")],
            [EmailAddress.Of("juergen@example.com", EmailType.Office)],
            [PhoneNumber.Of("+49 30 1234567", PhoneType.Mobile)]
        );
        contact.LinkTo([_faker.Random.Guid()], [_faker.Random.Guid()], [_faker.Random.Guid()]);
        return contact.Saved();
    }
}
