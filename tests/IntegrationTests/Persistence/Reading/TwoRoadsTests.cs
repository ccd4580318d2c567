using System.Text.RegularExpressions;
using ContactAppointment.Infrastructure.Persistence.Reading;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContactAppointment.IntegrationTests.Persistence.Reading;

/// <summary>
/// What the store shows from its rows and what is shown of the mapped entities is the same to the byte: two services over one database, of
/// which one finds its read road barred.
/// </summary>
[NotOnSqlServer] // it has the one road alone
internal sealed partial class TwoRoadsTests
{
    private const int Many = 60;

    private readonly CountedReads _reads = new();
    private readonly Corpus _corpus = new(seed: 7);
    private ApiFactory _short = null!;
    private ApiFactory _long = null!;
    private ApiClient _client = null!;
    private ApiClient _other = null!;

    [OneTimeSetUp]
    public async Task FillTwoOrganizations()
    {
        _short = new ApiFactory { Replace = services => services.AddSingleton<IReadListener>(_reads) };
        _client = _short.CreateApiClient();
        _other = _short.CreateApiClient();
        foreach (var client in new[] { _client, _other })
            await _corpus.FillAsync(client, Many);
        _long = new ApiFactory(("DataFolder", _short.Folder.Path))
        {
            Replace = services => services.RemoveAll<IReadStore>().AddSingleton<IReadStore, BarredReads>(),
        };
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _client.Dispose();
        _other.Dispose();
        _long.Dispose();
        _short.Dispose();
    }

    [TestCase("contact")]
    [TestCase("appointment")]
    public async Task Get_Each_IsTheSameOnBothRoads(string collection)
    {
        var all = (await _client.ReadAsync($"/{collection}/?limit=7000&page_size=2000"))["results"]!.AsArray();

        Assert.That(all, Has.Count.EqualTo(Many));
        foreach (var one in all)
        foreach (var key in new[] { $"{one!["id"]}", $"{one["uuid"]}" })
            Assert.That(await AnswersAsync($"/{collection}/{key}/"), Has.Length.GreaterThan(100));
    }

    [TestCase("contact")]
    [TestCase("appointment")]
    public async Task Get_AnotherOrganizations_IsFoundOnNeitherRoad(string collection)
    {
        var foreign = (await _other.ReadAsync($"/{collection}/?limit=1&page_size=1"))["results"]![0]!;

        foreach (var key in new[] { $"{foreign["id"]}", $"{foreign["uuid"]}" })
            Assert.That(await AnswersAsync($"/{collection}/{key}/"), Does.StartWith("404"));
    }

    [TestCase("/contact/")]
    [TestCase("/contact/?limit=7&offset=5")]
    [TestCase("/contact/?limit=5000&ordering=-id")]
    [TestCase("/contact/?ordering=company,-last_name")]
    [TestCase("/contact/?ordering=-create_date&limit=20")]
    [TestCase("/contact/?search=mueller")]
    [TestCase("/contact/?search=mül abt")]
    [TestCase("/contact/?search=%25%22_&ordering=customer_id")]
    [TestCase("/contact/?starts_with=m%C3%BC")]
    [TestCase("/contact/?contact_type=customer&customer_type=company")]
    [TestCase("/contact/?email=Someone@Example.com")]
    [TestCase("/contact/?phone=030 1234")]
    [TestCase("/contact/?edited_since=2020-01-01")]
    [TestCase("/contact/?siteprofile_uuids={some}")]
    [TestCase("/contact/?workflowlevel1_uuids={some}&workflowlevel2_uuids={some}")]
    [TestCase("/appointment/")]
    [TestCase("/appointment/?page_size=7&ordering=-start_date,end_date")]
    [TestCase("/appointment/?page_size=2000&ordering=-id")]
    [TestCase("/appointment/?search=visit")]
    [TestCase("/appointment/?type=visit")]
    [TestCase("/appointment/?start_date_gte=2026-03-01&end_date_lte=2026-08-01")]
    [TestCase("/appointment/?invitee={one}")]
    [TestCase("/appointment/?owner=me&workflowlevel2_uuid={one}")]
    public async Task List_Each_IsTheSameOnBothRoads(string address)
    {
        var answer = await AnswersAsync(
            address.Replace("{some}", Corpus.Some, StringComparison.Ordinal).Replace("{one}", Corpus.One, StringComparison.Ordinal)
        );

        Assert.That(answer, Does.StartWith("200"));
    }

    /// <summary>PostgreSQL is asked for short words in another way, which EF Core alone knows.</summary>
    [Test]
    public async Task List_ByAShortWord_IsTheSameWhicheverRoadItTakes() =>
        Assert.That(await AnswersAsync("/contact/?search=ab", isShort: false), Does.StartWith("200"));

    [Test]
    public async Task List_FollowedToItsEnd_IsTheSameOnBothRoads()
    {
        const string address = "/appointment/?page_size=11&ordering=end_date";
        using var slow = _long.CreateApiClient(_client.Organization, _client.User);

        var pages = await _client.FollowAsync(address, "next");
        var others = await slow.FollowAsync(address, "next");
        var back = await _client.FollowAsync((string?)pages[^1]["previous"], "previous");

        Assert.That(pages.SelectMany(p => p.Ids()), Is.EqualTo(others.SelectMany(p => p.Ids())).And.Exactly(Many).Items);
        Assert.That(back.SelectMany(p => p.Ids()), Is.EquivalentTo(pages.SkipLast(1).SelectMany(p => p.Ids())));
    }

    /// <summary>The answer of both, once it was seen that they are the same and came over different roads.</summary>
    private async Task<string> AnswersAsync(string address, bool isShort = true)
    {
        using var slow = _long.CreateApiClient(_client.Organization, _client.User);
        var before = _reads.Count;
        var (ours, tag) = await AnswerAsync(_client, address);
        if (isShort)
            Assert.That(_reads.Count, Is.GreaterThan(before), "nothing was read from rows");

        var (theirs, otherTag) = await AnswerAsync(slow, address);

        Assert.That((ours, tag), Is.EqualTo((theirs, otherTag)));
        return ours;
    }

    private static async Task<(string Text, string? Tag)> AnswerAsync(ApiClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        var text = $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
        return (Varying().Replace(text, ""), answer.Headers.ETag?.Tag);
    }

    /// <summary>What is never the same twice: cursors, the address of the service, and the number of the request.</summary>
    [GeneratedRegex("cursor=[^\"&]+|(127\\.0\\.0\\.1|localhost):[0-9]+|\"trace_id\":\"[^\"]+\"")]
    private static partial Regex Varying();

    private sealed class CountedReads : IReadListener
    {
        private int _count;

        public int Count => _count;

        public void Asking(string sql, IEnumerable<(string Name, object? Value)> values) => Interlocked.Increment(ref _count);
    }

    private sealed class BarredReads : IReadStore
    {
        public Task ReadAsync(Guid? organization, IReadOnlyList<Question> questions, Action<int, StoredRow> each, CancellationToken ct) =>
            throw new InvalidOperationException("barred");

        public bool IsUndone(Exception exception) => exception.Message == "barred";
    }
}
