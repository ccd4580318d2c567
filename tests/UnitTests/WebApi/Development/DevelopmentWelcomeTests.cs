using ContactAppointment.WebApi.Development;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Moq;

namespace ContactAppointment.UnitTests.WebApi.Development;

internal sealed class DevelopmentWelcomeTests
{
    private readonly Mock<IServiceScopeFactory> _scopes = new();

    [Test]
    public void Started_StoppedMeanwhile_IsNoFailureOfTheStart()
    {
        using var stopping = new CancellationTokenSource();
        _scopes.Setup(s => s.CreateScope()).Callback(stopping.Cancel).Throws(new OperationCanceledException());

        Assert.DoesNotThrowAsync(() => StartedAsync(stopping.Token));
    }

    [Test]
    public void Started_CallCancelledByAnother_Throws()
    {
        _scopes.Setup(s => s.CreateScope()).Throws(new OperationCanceledException());

        Assert.ThrowsAsync<OperationCanceledException>(() => StartedAsync(CancellationToken.None));
    }

    private Task StartedAsync(CancellationToken ct)
    {
        var address = PublicAddress.From(new ConfigurationBuilder().Build());
        var welcome = new DevelopmentWelcome(
            new DemoOrganization(_scopes.Object, TimeProvider.System),
            address,
            Options.Create(new JwtOptions())
        );
        return welcome.StartedAsync(ct);
    }
}
