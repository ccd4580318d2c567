using ContactAppointment.Application.Common;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Contacts.CreateContact;
using ContactAppointment.Application.Contacts.UpdateContact;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Contacts;

public sealed class ContactFieldsValidatorTests
{
    private const string Null = "This field may not be null.";
    private const string Required = "This field is required.";
    private const string NotStorable = Text.NotStorableMessage;

    private static IEnumerable<TestCaseData> WrongFields()
    {
        yield return Wrong(new() { CustomerId = -1 }, "customer_id", "Enter a positive number.");
        yield return Wrong(new() { FirstName = null }, "first_name", Null);
        yield return Wrong(new() { FirstName = Emoji(51) }, "first_name", Text.TooLongMessage(50));
        yield return Wrong(new() { FirstName = "a\0" }, "first_name", NotStorable);
        yield return Wrong(new() { FirstName = $"a{'\ud83d'}" }, "first_name", NotStorable);
        yield return Wrong(new() { MiddleName = null }, "middle_name", Null);
        yield return Wrong(new() { MiddleName = Emoji(51) }, "middle_name", Text.TooLongMessage(50));
        yield return Wrong(new() { LastName = null }, "last_name", Null);
        yield return Wrong(new() { LastName = Emoji(51) }, "last_name", Text.TooLongMessage(50));
        yield return Wrong(new() { Suffix = null }, "suffix", Null);
        yield return Wrong(new() { Suffix = Emoji(51) }, "suffix", Text.TooLongMessage(50));
        yield return Wrong(new() { Title = "MR" }, "title", "Choose one of: mr, ms, mrs, miss, family.");
        yield return Wrong(new() { ContactType = "a\0" }, "contact_type", NotStorable);
        yield return Wrong(new() { CustomerType = "client" }, "customer_type", "Choose one of: customer, contact, company, public.");
        yield return Wrong(new() { Company = Emoji(101) }, "company", Text.TooLongMessage(100));
        yield return Wrong(new() { Notes = "a\0" }, "notes", NotStorable);
        yield return Wrong(new() { Workflowlevel1Uuids = null }, "workflowlevel1_uuids", Null);

        yield return Wrong(new() { Addresses = new([null]) }, "addresses[0]", Null);
        yield return Wrong(
            Address(new() { Type = "house" }),
            "addresses[1].type",
            "Choose one of: home, billing, business, delivery, mailing."
        );
        yield return Wrong(
            Address(new() { Type = "Home" }),
            "addresses[1].type",
            "Choose one of: home, billing, business, delivery, mailing."
        );
        yield return Wrong(Address(new() { Street = null }), "addresses[1].street", Null);
        yield return Wrong(Address(new() { Street = Emoji(101) }), "addresses[1].street", Text.TooLongMessage(100));
        yield return Wrong(Address(new() { HouseNumber = Emoji(21) }), "addresses[1].house_number", Text.TooLongMessage(20));
        yield return Wrong(Address(new() { PostalCode = Emoji(21) }), "addresses[1].postal_code", Text.TooLongMessage(20));
        yield return Wrong(Address(new() { City = Emoji(86) }), "addresses[1].city", Text.TooLongMessage(85));
        yield return Wrong(Address(new() { Country = Emoji(51) }), "addresses[1].country", Text.TooLongMessage(50));

        yield return Wrong(new() { Emails = new([null]) }, "emails[0]", Null);
        yield return Wrong(Email(new()), "emails[1].email", Required);
        yield return Wrong(Email(new() { Email = null }), "emails[1].email", Null);
        yield return Wrong(Email(new() { Email = "nobody" }), "emails[1].email", "Enter a valid e-mail address.");
        yield return Wrong(
            Email(new() { Email = "a@example.com", Type = "work" }),
            "emails[1].type",
            "Choose one of: office, private, other."
        );

        yield return Wrong(new() { Phones = new([null]) }, "phones[0]", Null);
        yield return Wrong(Phone(new()), "phones[1].number", Required);
        yield return Wrong(Phone(new() { Number = null }), "phones[1].number", Null);
        yield return Wrong(Phone(new() { Number = " 11 " }), "phones[1].number", "At least 3 characters are needed.");
        yield return Wrong(Phone(new() { Number = Emoji(21) }), "phones[1].number", Text.TooLongMessage(20));
        yield return Wrong(Phone(new() { Number = "110", Type = "car" }), "phones[1].type", "Choose one of: office, mobile, home, fax.");
    }

    [TestCaseSource(nameof(WrongFields))]
    public void Validate_OneRuleBroken_NamesTheFieldAsTheClientWritesIt(ContactFields fields, string mistake)
    {
        var mistakes = MistakesIn(fields, WriteMode.Merge);

        Assert.That(mistakes, Is.EqualTo(new[] { mistake }));
    }

    private static IEnumerable<ContactFields> RightFields()
    {
        yield return new();
        yield return new()
        {
            CustomerId = 0,
            CoreUserUuid = null,
            ContactType = null,
        };
        yield return new()
        {
            CustomerId = null,
            Title = null,
            CustomerType = "",
            Company = null,
            Notes = null,
        };
        yield return new()
        {
            FirstName = "",
            MiddleName = "",
            LastName = "",
            Suffix = "",
            Title = " ",
        };
        yield return new()
        {
            FirstName = $" {Emoji(50)} ",
            Company = Emoji(100),
            Notes = Emoji(5000),
        };
        yield return new() { Title = "Mrs.", CustomerType = "Public" };
        yield return new()
        {
            Addresses = null,
            Emails = null,
            Phones = null,
            SiteprofileUuids = null,
            Workflowlevel2Uuids = null,
        };
        yield return new()
        {
            Addresses = new([new(), new() { Type = "", City = "" }]),
            Emails = new([]),
            Phones = new([]),
        };
        yield return new() { Emails = new([new() { Email = " a@example.com ", Type = null }]), Phones = new([new() { Number = "110" }]) };
    }

    [TestCaseSource(nameof(RightFields))]
    public void Validate_NoRuleBroken_FindsNothing(ContactFields fields)
    {
        var mistakes = MistakesIn(fields, WriteMode.Merge);

        Assert.That(mistakes, Is.Empty);
    }

    [Test]
    public void Validate_SeveralRulesBroken_TellsThemAllAtOnce()
    {
        var fields = new ContactFields
        {
            FirstName = null,
            Emails = new([new() { Email = "x" }, new() { Email = "y" }]),
            Title = "?",
        };

        var paths = MistakesIn(fields, WriteMode.Merge).Select(m => m.Split(':')[0]);

        Assert.That(paths, Is.EquivalentTo(new[] { "first_name", "title", "emails[0].email", "emails[1].email" }));
    }

    [Test]
    public void Validate_RequiredLeftOut_IsWrongOnlyWhereEverythingIsWrittenAnew()
    {
        var (merged, replaced) = (MistakesIn(new(), WriteMode.Merge), MistakesIn(new(), WriteMode.Replace));
        var created = Mistakes.In(new CreateContactValidator(new ContactFieldsValidator()), new CreateContactCommand(new()));

        Assert.Multiple(() =>
        {
            Assert.That(merged, Is.Empty);
            Assert.That(replaced, Is.EqualTo(new[] { $"workflowlevel1_uuids: {Required}" }));
            Assert.That(created, Is.EqualTo(replaced));
        });
    }

    private static IReadOnlyList<string> MistakesIn(ContactFields fields, WriteMode mode) =>
        Mistakes.In(new UpdateContactValidator(new ContactFieldsValidator()), new UpdateContactCommand(ResourceKey.Of(1), fields, mode));

    private static TestCaseData Wrong(ContactFields fields, string path, string message) =>
        new TestCaseData(fields, $"{path}: {message}").SetArgDisplayNames(path, message);

    private static ContactFields Address(AddressFields second) => new() { Addresses = new([new(), second]) };

    private static ContactFields Email(EmailFields second) => new() { Emails = new([new() { Email = "a@example.com" }, second]) };

    private static ContactFields Phone(PhoneFields second) => new() { Phones = new([new() { Number = "110" }, second]) };

    private static string Emoji(int codePoints) => string.Concat(Enumerable.Repeat("😀", codePoints));
}
