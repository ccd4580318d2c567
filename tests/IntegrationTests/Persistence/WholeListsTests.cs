using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Infrastructure.Persistence.Sqlite;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.IntegrationTests.Persistence;

/// <summary>Lists of plain values are compared whole and not copied. It needs no database to tell, and is the same on every store.</summary>
[SqliteOnly]
internal sealed class WholeListsTests
{
    private SqliteAppDbContext _context = null!;

    [OneTimeSetUp]
    public void Open() => _context = new SqliteDesignTimeFactory().CreateDbContext([]);

    [OneTimeTearDown]
    public void Close() => _context.Dispose();

    [Test]
    public void Model_EachListOfPlainValues_IsKeptAsItIs()
    {
        var lists = _context.Model.GetEntityTypes().SelectMany(t => t.GetProperties()).Where(p => p.IsPrimitiveCollection).ToList();

        Assert.That(lists.Select(p => p.Name), Is.SupersetOf(new[] { "Types", "InviteeUuids", "Workflowlevel1Uuids" }));
        foreach (var property in lists)
        {
            object list = property.ClrType == typeof(IReadOnlyList<string>) ? new List<string> { "a" } : new List<Guid> { Guid.NewGuid() };
            Assert.That(property.GetValueComparer().Snapshot(list), Is.SameAs(list), property.Name);
        }
    }

    [TestCase("a,b", "a,b", true)]
    [TestCase("a,b", "b,a", false)]
    [TestCase("a,b", "a", false)]
    [TestCase("", "", true)]
    [TestCase(null, null, true)]
    [TestCase(null, "", false)]
    [TestCase("", null, false)]
    public void Comparer_TwoLists_AreTheSameWhereTheyHoldTheSameInOrder(string? one, string? other, bool areSame)
    {
        var comparer = _context.Model.FindEntityType(typeof(Appointment))!.FindProperty(nameof(Appointment.Types))!.GetValueComparer();

        Assert.That(comparer.Equals(ListOf(one), ListOf(other)), Is.EqualTo(areSame));
        if (areSame && one is not null)
            Assert.That(comparer.GetHashCode(ListOf(one)), Is.EqualTo(comparer.GetHashCode(ListOf(other))));
    }

    [Test]
    public void Change_ListIsReplaced_IsOneWhereItHoldsSomethingElse()
    {
        var contact = Contact.Register(Guid.NewGuid(), 10001, PersonName.Of("Ada", "Lovelace"));
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        contact.LinkTo(null, [one], [two]);
        var entry = _context.Entry(contact);
        entry.State = EntityState.Unchanged;

        contact.LinkTo([two], [one], null);
        _context.ChangeTracker.DetectChanges();

        Assert.That(
            entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name),
            Is.EquivalentTo(new[] { nameof(Contact.SiteprofileUuids), nameof(Contact.Workflowlevel2Uuids) })
        );
    }

    private static List<string>? ListOf(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries).ToList();
}
