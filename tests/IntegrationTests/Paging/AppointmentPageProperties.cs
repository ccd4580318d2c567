using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using FsCheck;

namespace ContactAppointment.IntegrationTests.Paging;

/// <summary>
/// For every order, direction and page size the pages together are the whole list; rows that come, go and move between two pages
/// neither hide nor repeat one that stayed.
/// </summary>
internal sealed class AppointmentPageProperties : ApiTest
{
    private static readonly string[] Orderings =
    [
        "id",
        "-id",
        "start_date",
        "-start_date",
        "end_date",
        "-end_date",
        "-start_date,-id",
        "end_date,-start_date",
        "-end_date,start_date,-id",
    ];

    [FsCheck.NUnit.Property(MaxTest = 12)]
    [Clause("appointments.ordering"), Clause("appointments.list")]
    public void Pages_NothingChanges_AreTheSortedSetBothWays(byte ordering, byte size, NonEmptyArray<byte> starts)
    {
        using var client = Api.CreateApiClient();
        var order = Orderings[ordering % Orderings.Length];
        var rows = starts.Item.Take(15).Select(s => Create(client, s)).ToList();

        var forward = client.FollowAsync($"/appointment/?ordering={order}&page_size={(size % 6) + 1}", "next").GetAwaiter().GetResult();
        var backward = client.FollowAsync((string?)forward[^1]["previous"], "previous").GetAwaiter().GetResult();

        var sorted = Sorted(rows, order).Select(r => r.Id).ToList();
        Assert.That(forward.SelectMany(p => p.Ids()), Is.EqualTo(sorted), order);
        Assert.That(backward.AsEnumerable().Reverse().Append(forward[^1]).SelectMany(p => p.Ids()), Is.EqualTo(sorted), order);
    }

    [FsCheck.NUnit.Property(MaxTest = 12)]
    [Clause("appointments.list.stable")]
    public void Pages_RowsComeGoAndMove_ListThoseThatStayedOnceInOrder(
        byte ordering,
        byte size,
        bool backwards,
        NonEmptyArray<byte> changes
    )
    {
        using var client = Api.CreateApiClient();
        var order = Orderings[ordering % Orderings.Length];
        var stay = Enumerable.Range(0, 12).Select(i => Create(client, (byte)(i * 5 % 7))).ToList();
        var seen = new List<int>();
        var start = $"/appointment/?ordering={order}&page_size={(size % 4) + 1}";
        var address = start;
        if (backwards)
        {
            var last = client.FollowAsync(start, "next").GetAwaiter().GetResult()[^1];
            seen.AddRange(last.Ids().Reverse());
            address = (string?)last["previous"];
        }

        for (var turn = 0; address is not null && turn < 40; turn++)
        {
            var page = client.ReadAsync(address).GetAwaiter().GetResult();
            seen.AddRange(backwards ? page.Ids().Reverse() : page.Ids());
            address = (string?)page[backwards ? "previous" : "next"];
            if (turn < 6) // then they are left alone, or rows that come ahead would never end
                Change(client, stay, changes.Item[turn % changes.Item.Length], seen[^1]);
        }

        var sorted = Sorted(stay, order).Select(r => r.Id);
        Assert.That(address, Is.Null, "the list ends");
        Assert.That(
            seen.Where(id => stay.Exists(r => r.Id == id)),
            Is.EqualTo(backwards ? sorted.Reverse() : sorted),
            $"{order}: every one that stayed, once, in order"
        );
    }

    private static void Change(ApiClient client, List<Row> stay, byte change, int atTheCursor)
    {
        var moment = Moment(change);
        switch (change % 4)
        {
            case 0: // the very row that the cursor was made from
                client.DeleteAsync($"/appointment/{atTheCursor}/").GetAwaiter().GetResult().Dispose();
                stay.RemoveAll(r => r.Id == atTheCursor);
                break;
            case 1: // moved: it may be seen twice, and no other may
                client
                    .PatchAsync($"/appointment/{atTheCursor}/", new { start_date = moment, end_date = moment })
                    .GetAwaiter()
                    .GetResult()
                    .Dispose();
                stay.RemoveAll(r => r.Id == atTheCursor);
                break;
            default:
                Create(client, change);
                break;
        }
    }

    private static Row Create(ApiClient client, byte value)
    {
        var (start, end) = (Moment(value), Moment(value).AddHours(value % 3));
        var body = Bodies.Appointment(("start_date", start), ("end_date", end));
        return new Row((int)client.CreateAsync("/appointment/", body).GetAwaiter().GetResult()["id"]!, start, end);
    }

    private static DateTimeOffset Moment(byte value) => new DateTimeOffset(2026, 5, 4, 8, 0, 0, TimeSpan.Zero).AddHours(value % 7);

    private static IOrderedEnumerable<Row> Sorted(IEnumerable<Row> rows, string ordering)
    {
        var sorted = rows.OrderBy(_ => 0);
        foreach (var part in ordering.Split(','))
            sorted = part.StartsWith('-') ? sorted.ThenByDescending(Key(part[1..])) : sorted.ThenBy(Key(part));
        return sorted.ThenBy(r => r.Id);

        static Func<Row, IComparable> Key(string field) =>
            field switch
            {
                "id" => r => r.Id,
                "start_date" => r => r.Start,
                _ => r => r.End,
            };
    }

    private sealed record Row(int Id, DateTimeOffset Start, DateTimeOffset End);
}
