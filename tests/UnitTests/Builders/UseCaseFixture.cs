namespace ContactAppointment.UnitTests.Builders;

/// <summary>Tests of one use case, each with an application layer of its own.</summary>
public abstract class UseCaseFixture
{
    private protected UseCaseHost Host { get; private set; } = null!;

    [SetUp]
    public void StartHost() => Host = new UseCaseHost();

    [TearDown]
    public void StopHost() => Host.Dispose();
}
