using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Users;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.AdminPanel;

/// <summary>What the panel's people do at the same moment.</summary>
internal sealed class RacingAccountsTests : ApiTest
{
    private const int Rounds = 10;
    private const int Guesses = 40;
    private const string Password = "correct horse battery";

    private static readonly Func<IUserAccounts, Guid, Task>[] Leavings =
    [
        (users, who) => users.RemoveAsync(who, default),
        (users, who) => users.AssignAsync(who, new(UserRole.Member, Guid.CreateVersion7()), null, default),
    ];

    [TestCase(0, 0)]
    [TestCase(1, 1)]
    [TestCase(0, 1)]
    public async Task Leave_TheLastTwoAdministratorsAtOnce_OneIsLeft(int first, int second)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var two = await LeaveTwoAsync();

            var failures = await Task.WhenAll(LeaveAsync(Leavings[first], two[0]), LeaveAsync(Leavings[second], two[1]));

            Assert.That(failures, Has.Exactly(1).Null.And.Exactly(1).InstanceOf<InputException>());
            Assert.That(await AdministratorsAsync(), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task SignIn_ManyWrongGuessesAtOnce_AreToldNoMoreThanOneAfterTheOtherAndLockOut()
    {
        var somebody = await PanelClient.AddUserAsync(Api, Somebody(), Password);
        Task<SignInAnswer> TryAsync(string password) => InScopeAsync(u => u.TrySignInAsync(somebody.UserName, password, default));

        var guesses = await Task.WhenAll(Enumerable.Range(0, Guesses).Select(i => TryAsync($"wrong guess {i}")));
        var right = await TryAsync(Password);

        Assert.That(guesses.Count(g => g.LockedUntil is null), Is.AtMost(IUserAccounts.MaxFailedTries - 1)); // fewer where one locks before another hears
        Assert.That((right.User, right.LockedUntil is not null), Is.EqualTo(((UserDto?)null, true)));
    }

    /// <summary>Two administrators, and no others.</summary>
    private async Task<IReadOnlyList<Guid>> LeaveTwoAsync()
    {
        var before = await AdministratorsAsync();
        List<Guid> two = [];
        while (two.Count < 2)
            two.Add(await InScopeAsync(async u => (await u.AddAsync(Somebody(), default)).Uuid));
        foreach (var other in before)
            await LeaveAsync(Leavings[0], other);
        return two;
    }

    private async Task<Exception?> LeaveAsync(Func<IUserAccounts, Guid, Task> leave, Guid who)
    {
        try
        {
            return await InScopeAsync<Exception?>(async users =>
            {
                await leave(users, who);
                return null;
            });
        }
        catch (InputException e)
        {
            return e;
        }
    }

    private Task<List<Guid>> AdministratorsAsync() =>
        InScopeAsync(async users =>
            (await users.ListAsync(default)).Where(u => u.Role == UserRole.Administrator).Select(u => u.Uuid).ToList()
        );

    private async Task<T> InScopeAsync<T>(Func<IUserAccounts, Task<T>> work)
    {
        await using var scope = Api.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<IUserAccounts>());
    }

    private static NewUser Somebody() => new($"user-{Guid.NewGuid():N}", UserRole.Administrator, null);
}
