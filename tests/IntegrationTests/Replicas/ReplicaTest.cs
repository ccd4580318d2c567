using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Replicas;

/// <summary>Tests of two processes of the published program behind one database, with a mail server between them.</summary>
internal abstract class ReplicaTest
{
    private TempFolder _data = null!;

    protected SmtpServer Smtp { get; private set; } = null!;

    protected PublishedService One { get; private set; } = null!;

    protected PublishedService Two { get; private set; } = null!;

    /// <summary>A caller of the first process.</summary>
    protected ApiClient First { get; private set; } = null!;

    /// <summary>A caller of the same organization at the second process.</summary>
    protected ApiClient Second { get; private set; } = null!;

    protected TestDatabase Database => new(_data.Path);

    [OneTimeSetUp]
    public async Task StartTwo()
    {
        _data = new TempFolder();
        Smtp = await SmtpServer.StartAsync();
        // Nobody dies here: a lease that a busy machine lets run out would look like a mail sent twice.
        (string, string?)[] settings = [.. SmtpServer.SettingsFor(Smtp.Port), ("Outbox:Lease", "00:02:00")];
        One = new PublishedService(_data.Path, settings);
        Two = new PublishedService(_data.Path, settings);
        await Task.WhenAll(One.StartAsync(), Two.StartAsync());
    }

    [OneTimeTearDown]
    public async Task StopTwo()
    {
        await One.DisposeAsync();
        await Two.DisposeAsync();
        await Smtp.DisposeAsync();
        _data.Dispose();
    }

    [SetUp]
    public void BecomeANewOrganization()
    {
        First = One.CreateApiClient();
        Second = Two.CreateApiClient(First.Organization);
    }

    [TearDown]
    public void Leave()
    {
        First.Dispose();
        Second.Dispose();
    }

    /// <summary>Does something so often, at once, by turns at either process.</summary>
    protected Task<T[]> ByTurnsAsync<T>(int times, Func<ApiClient, int, Task<T>> work) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(i => work(i % 2 == 0 ? First : Second, i)));
}
