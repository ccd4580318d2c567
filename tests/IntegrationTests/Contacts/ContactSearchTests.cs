using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Contacts;

internal sealed class ContactSearchTests : ContactListTest
{
    [TestCase("")]
    [TestCase("anna", "1", "5")]
    [TestCase("ANNA%20Berg", "1", Description = "words in different fields")]
    [TestCase("berg%20anna", "1")]
    [TestCase("anna%20anna", "1", "5")]
    [TestCase("anna%20nobody")]
    [TestCase("ann", "1", "5", Description = "inside a word")]
    [TestCase("rg", "1", "3", Description = "two letters")]
    [TestCase("e", "1", "2", "3", "4", "5")]
    [TestCase("acme", "2")]
    [TestCase("info@acme.example", "2", Description = "an e-mail address")]
    [TestCase("aberg", Description = "no word reaches from one field into the next")]
    [TestCase("hidden", Description = "notes and middle names are not searched")]
    [Clause("contacts.search.every-word"), Clause("contacts.search.fields"), Clause("contacts.search.any-case")]
    public async Task Search_Words_FindThoseInWhichAllStand(string words, params string[] expected)
    {
        await CreateAsync(
            ("customer_id", 1),
            ("first_name", "Anna"),
            ("last_name", "Berg"),
            ("notes", "hidden"),
            ("middle_name", "hidden")
        );
        await CreateAsync(("customer_id", 2), ("company", "Acme Werke"), ("emails", new[] { new { email = "Info@acme.example" } }));
        await CreateAsync(("customer_id", 3), ("last_name", "Burger"));
        await CreateAsync(("customer_id", 4), ("first_name", "Zoe"));
        await CreateAsync(("customer_id", 5), ("first_name", "Joe"), ("company", "Hannah"));

        var found = await NumbersAsync($"search={words}");

        Assert.That(found, Is.EqualTo(words.Length == 0 ? ["1", "2", "3", "4", "5"] : expected));
    }

    [TestCase("search=muller")]
    [TestCase("search=mueller")]
    [TestCase("search=M%C3%BCller")]
    [TestCase("search=MU%CC%88LLER", Description = "with a combining mark")]
    [TestCase("search=%C3%BCll")]
    [TestCase("starts_with=muller")]
    [TestCase("starts_with=mueller")]
    [TestCase("starts_with=M%C3%BCll")]
    [Clause("contacts.search.any-case"), Clause("contacts.starts_with")]
    public async Task SearchOrStartsWith_AnySpellingOfAnUmlaut_FindsAllOfThem(string filter)
    {
        foreach (var (name, number) in new[] { ("Müller", 1), ("Mueller", 2), ("MULLER", 3), ("Maler", 4) })
            await CreateAsync(("customer_id", number), ("last_name", name));

        var found = await NumbersAsync(filter);

        Assert.That(found, Is.EqualTo(new[] { "1", "2", "3" }));
    }

    [TestCase("100%25", "1")]
    [TestCase("%25", "1")]
    [TestCase("%25%25%25")]
    [TestCase("a_b", "2")]
    [TestCase("_", "2")]
    [TestCase("%22quoted%22", "3")]
    [TestCase("%22%22%22")]
    [TestCase("star*", "4")]
    [TestCase("sta*")]
    [TestCase("AND%20OR%20NOT", "5")]
    [TestCase("NEAR(and%20or)")]
    [TestCase("contact_search:star")]
    [TestCase("-star")]
    [TestCase("[ab]")]
    [TestCase("x%5C", "6")]
    [TestCase("%27;--")]
    [Clause("contacts.search.every-word")]
    public async Task Search_SignsThatMeanSomethingToAStore_AreLettersLikeOthers(string words, params string[] expected)
    {
        foreach (
            var (name, number) in new[]
            {
                ("100%", 1),
                ("a_b", 2),
                ("\"quoted\"", 3),
                ("star*s", 4),
                ("and or not", 5),
                ("x\\y", 6),
                ("axb", 7),
            }
        )
            await CreateAsync(("customer_id", number), ("last_name", name));

        var found = await NumbersAsync($"search={words}");

        Assert.That(found, Is.EqualTo(expected));
    }

    [Test]
    [Clause("contacts.search.every-word")]
    public async Task Search_LongWords_AreComparedToTheirEnd()
    {
        var address = new string('a', 60) + "@" + string.Concat(Enumerable.Repeat("bcdefghij.", 10)) + "example";
        await CreateAsync(("customer_id", 1), ("emails", new[] { new { email = address } }));

        Assert.That(await NumbersAsync($"search={address}"), Is.EqualTo(new[] { "1" }));
        Assert.That(await NumbersAsync($"search={address}x"), Is.Empty);
        Assert.That(await NumbersAsync($"search={new string('a', 1000)}"), Is.Empty);
    }

    [Test]
    public async Task Search_EndlessWord_Is400()
    {
        var response = await Client.GetAsync($"/contact/?search={new string('a', 1001)}");

        Assert.That(await response.ReadErrorsAsync(), Does.ContainKey("search"));
    }

    [Test]
    [Clause("contacts.search.every-word")]
    public async Task Search_AfterAChange_FindsTheNewTextOnly()
    {
        var contact = await CreateAsync(("customer_id", 1), ("first_name", "Before"));
        await Client.PatchAsync(
            $"/contact/{contact["id"]}/",
            new { first_name = "After", emails = new[] { new { email = "new@mail.example" } } }
        );

        Assert.That(await NumbersAsync("search=before"), Is.Empty);
        Assert.That(await NumbersAsync("search=after%20new@"), Is.EqualTo(new[] { "1" }));
        await Client.DeleteAsync($"/contact/{contact["id"]}/");
        Assert.That(await NumbersAsync("search=after"), Is.Empty);
    }

    [TestCase("an", "1", "2")]
    [TestCase("ANN", "1", "2")]
    [TestCase("anna%20m", "1")]
    [TestCase("nn")]
    [TestCase("be", "2", "3")]
    [TestCase("sue", "4", Description = "no Susan: the end may be half a word")]
    [TestCase("%25", Description = "no wildcard")]
    [TestCase("%F4%8F%BF%BF", Description = "the last character there is")]
    [Clause("contacts.starts_with")]
    public async Task StartsWith_Beginning_FindsFirstAndLastNames(string beginning, params string[] expected)
    {
        await CreateAsync(("customer_id", 1), ("first_name", "Anna Maria"), ("last_name", "Zorn"));
        await CreateAsync(("customer_id", 2), ("first_name", "Berta"), ("last_name", "Anneberg"));
        await CreateAsync(("customer_id", 3), ("first_name", "bernd"), ("company", "Anker"));
        await CreateAsync(("customer_id", 4), ("first_name", "Sue"));
        await CreateAsync(("customer_id", 5), ("first_name", "Susan"));

        var found = await NumbersAsync($"starts_with={beginning}");

        Assert.That(found, Is.EqualTo(expected));
    }
}
