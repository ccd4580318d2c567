using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;

namespace ContactAppointment.UnitTests.Domain.Common;

public sealed class SortFieldsTests
{
    private static readonly SortFields<Contact> Fields = ContactPageSpec.SortFields;

    [TestCase(null, "first_name,id")]
    [TestCase("", "first_name,id")]
    [TestCase(" , ", "first_name,id")]
    [TestCase("-first_name", "-first_name,id")]
    [TestCase("last_name, -company", "last_name,-company,id")]
    [TestCase("id,last_name", "id", Description = "ids are never equal")]
    [TestCase("-id", "-id")]
    [TestCase("company,-company", "company,id", Description = "the first one holds")]
    public void Parse_Names_AreATotalOrder(string? ordering, string expected)
    {
        var order = Fields.Parse(ordering);

        Assert.That(order.ToString(), Is.EqualTo(expected));
    }

    [TestCase("name")]
    [TestCase("ID")]
    [TestCase("-")]
    [TestCase("--id")]
    [TestCase("id desc")]
    public void Parse_UnknownName_IsRefusedNamingTheParameter(string ordering)
    {
        Assert.That(() => Fields.Parse(ordering), Throws.TypeOf<DomainRuleException>().With.Property("Field").EqualTo("ordering"));
    }

    [TestCase(false, new[] { false, false, false })]
    [TestCase(true, new[] { true, true, true }, Description = "from the end on, those without a value come first")]
    public void Orderings_FieldThatMayBeMissing_PutsMissingOnesLast(bool isReversed, bool[] descending)
    {
        var orderings = Fields.Parse("company").Orderings(isReversed);

        Assert.That(orderings.Select(o => o.Descending), Is.EqualTo(descending));
    }

    [Test]
    public void Orderings_Descending_StillPutsMissingOnesLast()
    {
        var orderings = Fields.Parse("-company").Orderings();

        Assert.That(orderings.Select(o => o.Descending), Is.EqualTo(new[] { false, true, false }));
    }

    [Test]
    public void Names_All_AreTheContracts()
    {
        Assert.That(
            Fields.Names,
            Is.EqualTo(new[] { "id", "first_name", "last_name", "company", "customer_id", "create_date", "edit_date" })
        );
    }
}
