using ContactAppointment.AdminPanel.SignIn;
using ContactAppointment.Application.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace ContactAppointment.UnitTests.AdminPanel.SignIn;

internal sealed class FirstAdministratorTests
{
    private readonly Mock<IUserAccounts> _users = new();

    [Test]
    public void Started_StoppedMeanwhile_IsNoFailureOfTheStart()
    {
        using var stopping = new CancellationTokenSource();
        _users
            .Setup(u => u.ListAsync(It.IsAny<CancellationToken>()))
            .Returns(
                async (CancellationToken ct) =>
                {
                    await stopping.CancelAsync();
                    ct.ThrowIfCancellationRequested();
                    return [];
                }
            );

        Assert.DoesNotThrowAsync(() => StartedAsync(stopping.Token));
    }

    [Test]
    public void Started_CallCancelledByAnother_Throws()
    {
        _users.Setup(u => u.ListAsync(It.IsAny<CancellationToken>())).ThrowsAsync(new OperationCanceledException());

        Assert.ThrowsAsync<OperationCanceledException>(() => StartedAsync(CancellationToken.None));
    }

    private async Task StartedAsync(CancellationToken ct)
    {
        await using var services = new ServiceCollection().AddSingleton(_users.Object).BuildServiceProvider();
        var scopes = services.GetRequiredService<IServiceScopeFactory>();
        await new FirstAdministrator(scopes, Mock.Of<IHostEnvironment>(), NullLogger<FirstAdministrator>.Instance).StartedAsync(ct);
    }
}
