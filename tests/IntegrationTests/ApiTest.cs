using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests;

/// <summary>Tests of the service through HTTP; each test is an organization of its own.</summary>
internal abstract class ApiTest
{
    protected ApiFactory Api { get; private set; } = null!;

    protected ApiClient Client { get; private set; } = null!;

    [OneTimeSetUp]
    public void StartApi() => Api = new ApiFactory(Settings) { Replace = Replace };

    [OneTimeTearDown]
    public void StopApi() => Api.Dispose();

    [SetUp]
    public void BecomeANewOrganization() => Client = Api.CreateApiClient();

    [TearDown]
    public void Leave() => Client.Dispose();

    protected virtual (string Key, string? Value)[] Settings => [];

    /// <summary>Parts to put in the place of the service's own.</summary>
    protected virtual Action<IServiceCollection>? Replace => null;
}
