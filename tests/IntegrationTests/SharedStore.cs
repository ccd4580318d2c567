using ContactAppointment.IntegrationTests.Infrastructure.Stores;

namespace ContactAppointment.IntegrationTests;

/// <summary>Starts what all tests of a run share, and ends it.</summary>
[SetUpFixture]
public sealed class SharedStore
{
    [OneTimeSetUp]
    public Task StartAsync() => TestStore.Current.StartAsync();

    [OneTimeTearDown]
    public Task StopAsync() => TestStore.Current.StopAsync();
}
