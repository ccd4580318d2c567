using System.Text.Json.Nodes;
using ContactAppointment.Domain.History;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.History;

public class HistoryPartTests
{
    private static readonly Guid Subject = Guid.CreateVersion7();

    [Test]
    public void Of_NamedLast_IsTheWholeHistory()
    {
        var history = new[] { Entry(1, ChangeKind.Created, null, "me"), Entry(2, ChangeKind.Changed, null, null) };

        var part = PartOf(history);

        Assert.That(part, Is.EqualTo(HistoryPart.Whole("appointment", Subject)));
    }

    [Test]
    public void Of_NamedWhenDeleted_IsTheWholeHistory()
    {
        var part = PartOf([Entry(1, ChangeKind.Created, null, "me"), Entry(2, ChangeKind.Deleted, "me", null)]);

        Assert.That(part!.UpTo, Is.Null);
    }

    [TestCase("you")]
    [TestCase(null)]
    public void Of_AnothersByNow_IsWhatCameBefore(string? next)
    {
        HistoryEntry[] history =
        [
            Entry(3, ChangeKind.Changed, "you", "her"),
            Entry(2, ChangeKind.Changed, "me", next),
            Entry(1, ChangeKind.Created, null, "me"),
        ];

        var part = PartOf(history);

        Assert.That(part!.UpTo, Is.EqualTo(2));
        Assert.That(history.Where(part.Includes).Select(e => e.Id), Is.EqualTo(new[] { 2, 1 }));
    }

    [Test]
    public void Of_NeverNamed_IsNone()
    {
        Assert.That(PartOf([Entry(1, ChangeKind.Created, null, "you")]), Is.Null);
    }

    [Test]
    public void Includes_AnotherEntity_DoesNot()
    {
        Assert.That(HistoryPart.Whole("appointment", Guid.CreateVersion7()).Includes(Entry(1, ChangeKind.Created, null, "me")), Is.False);
    }

    [Test]
    public void TextsAfter_ListsAndTheirEntries_AreAllFound()
    {
        var entry = Entry(1, ChangeKind.Created, null, JsonNode.Parse("""[{"type":"office","email":"a@example.com"},["b"],3,null]"""));

        Assert.That(entry.TextsAfter("who"), Is.EqualTo(new[] { "office", "a@example.com", "b" }));
        Assert.That(entry.TextsBefore("who"), Is.Empty);
        Assert.That(entry.TextsAfter("other"), Is.Empty);
    }

    private static HistoryPart? PartOf(IEnumerable<HistoryEntry> history) => HistoryPart.Of(history, "who", text => text == "me");

    private static HistoryEntry Entry(int id, ChangeKind kind, JsonNode? before, JsonNode? after)
    {
        var changes = new JsonObject
        {
            ["who"] = new JsonObject { ["before"] = before, ["after"] = after },
        };
        return HistoryEntry.Of(Guid.CreateVersion7(), ("appointment", Subject), kind, null, changes.ToJsonString()).WithId(id);
    }
}
