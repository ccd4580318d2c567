using ContactAppointment.AdminPanel.Contacts;

namespace ContactAppointment.UnitTests.AdminPanel.Contacts;

public sealed class ContactListPlaceTests
{
    [Test]
    public void Read_ItsOwnAddress_IsTheSamePlace()
    {
        var place = new ContactListPlace
        {
            Search = "Müller & Söhne",
            ContactType = "Customer",
            CustomerType = "company",
            StartsWith = "m",
            Email = "a+b@example.com",
            Phone = "+49 30",
            EditedSince = "2026-11-25",
            Ordering = "company,-first_name",
            Page = 3,
        };

        Assert.That(ContactListPlace.Read($"http://host/admin/{place.Address}"), Is.EqualTo(place));
        Assert.That((place.ToQuery().Limit, place.ToQuery().Offset), Is.EqualTo((25, 50)));
    }

    [TestCase("?page=0")]
    [TestCase("?page=-1")]
    [TestCase("?page=x&ordering=nothing&customer_type=none&search=")]
    [TestCase("?page=99999999999")]
    public void Read_Nonsense_IsTheBeginning(string query) =>
        Assert.That(ContactListPlace.Read($"http://host/admin/contacts{query}"), Is.EqualTo(new ContactListPlace()));

    [Test]
    public void Address_OfTheBeginning_IsPlain() => Assert.That(new ContactListPlace().Address, Is.EqualTo("contacts"));
}
