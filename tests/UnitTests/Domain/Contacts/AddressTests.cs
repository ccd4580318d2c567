using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Contacts;

public sealed class AddressTests
{
    [Test]
    public void Of_EveryPart_IsTrimmed()
    {
        var address = Address.Of(AddressType.Home, " Hauptstraße ", " 5a ", " 10115 ", " Berlin ", " Germany ");

        Assert.Multiple(() =>
        {
            Assert.That(
                (address.Type, address.Street, address.HouseNumber),
                Is.EqualTo(((AddressType?)AddressType.Home, "Hauptstraße", "5a"))
            );
            Assert.That((address.PostalCode, address.City, address.Country), Is.EqualTo(("10115", "Berlin", "Germany")));
        });
    }

    [Test]
    public void Of_NothingKnown_KeepsNulls()
    {
        var address = Address.Of(city: "");

        Assert.Multiple(() =>
        {
            Assert.That(
                new object?[] { address.Type, address.Street, address.HouseNumber, address.PostalCode, address.Country },
                Is.All.Null
            );
            Assert.That(address.City, Is.Empty);
        });
    }

    [TestCase(100, 20, 20, 85, 50)]
    public void Of_EveryPartAtItsLimit_IsTaken(int street, int houseNumber, int postalCode, int city, int country)
    {
        var address = Address.Of(null, Long(street), Long(houseNumber), Long(postalCode), Long(city), Long(country));

        Assert.That(
            new[] { address.Street, address.HouseNumber, address.PostalCode, address.City, address.Country }.Select(part =>
                Text.Length(part!)
            ),
            Is.EqualTo(new[] { street, houseNumber, postalCode, city, country })
        );
    }

    [TestCase(101, 0, 0, 0, 0, 100)]
    [TestCase(0, 21, 0, 0, 0, 20)]
    [TestCase(0, 0, 21, 0, 0, 20)]
    [TestCase(0, 0, 0, 86, 0, 85)]
    [TestCase(0, 0, 0, 0, 51, 50)]
    public void Of_OnePartTooLong_BreaksTheRule(int street, int houseNumber, int postalCode, int city, int country, int limit)
    {
        var act = () => Address.Of(null, Long(street), Long(houseNumber), Long(postalCode), Long(city), Long(country));

        Assert.That(act, Breaks.Rule("addresses", Text.TooLongMessage(limit)));
    }

    [TestCase("Hauptstr.", "5", "10115", "Berlin", "Germany", "Hauptstr. 5, 10115 Berlin, Germany")]
    [TestCase("Hauptstr.", null, null, "Berlin", null, "Hauptstr., Berlin")]
    [TestCase(null, "5", "10115", "", "", "5, 10115")]
    [TestCase(null, null, null, null, "Germany", "Germany")]
    [TestCase(null, "", " ", null, null, "")]
    public void ToLine_PartsMissing_LeaveNoTrace(
        string? street,
        string? houseNumber,
        string? postalCode,
        string? city,
        string? country,
        string expected
    )
    {
        var address = Address.Of(AddressType.Home, street, houseNumber, postalCode, city, country);

        Assert.That(address.ToLine(), Is.EqualTo(expected));
    }

    private static string Long(int codePoints) => string.Concat(Enumerable.Repeat("😀", codePoints));
}
