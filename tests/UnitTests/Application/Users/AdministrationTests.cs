using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Users;
using ContactAppointment.Application.Users.AssignUser;
using ContactAppointment.Application.Users.IssuePasswordLink;
using ContactAppointment.Application.Users.LetUserIn;
using ContactAppointment.Application.Users.ListUsers;
using ContactAppointment.Application.Users.RemoveUser;
using ContactAppointment.Application.Users.UnlinkUser;
using ContactAppointment.Application.Users.UnlockUser;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.Users;

/// <summary>What administrators do with users; nobody else gets as far as the accounts.</summary>
public sealed class AdministrationTests : UseCaseFixture
{
    private static readonly NewUser Grete = new("grete", UserRole.Member, Known.Organization);

    [SetUp]
    public void NoOrganization() => Host.Scope.Current = null; // an administrator need not have chosen one

    [Test]
    public void HandleAsync_NotAnAdministrator_IsForbiddenAndTouchesNoAccount()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                () => Host.AskAsync<ListUsersQuery, IReadOnlyList<UserDto>>(new ListUsersQuery()),
                Throws.TypeOf<ForbiddenException>()
            );
            Assert.That(() => Host.SendAsync<LetUserInCommand, UserDto>(new LetUserInCommand(Grete)), Throws.TypeOf<ForbiddenException>());
            Assert.That(() => Host.SendAsync<AssignUserCommand, Unit>(Assign()), Throws.TypeOf<ForbiddenException>());
            Assert.That(
                () => Host.SendAsync<RemoveUserCommand, Unit>(new RemoveUserCommand(Known.User)),
                Throws.TypeOf<ForbiddenException>()
            );
            Assert.That(
                () => Host.SendAsync<UnlockUserCommand, Unit>(new UnlockUserCommand(Known.User)),
                Throws.TypeOf<ForbiddenException>()
            );
            Assert.That(
                () => Host.SendAsync<UnlinkUserCommand, Unit>(new UnlinkUserCommand(Known.User)),
                Throws.TypeOf<ForbiddenException>()
            );
            Assert.That(
                () => Host.SendAsync<IssuePasswordLinkCommand, Uri>(new IssuePasswordLinkCommand(Known.User)),
                Throws.TypeOf<ForbiddenException>()
            );
            Host.Users.VerifyNoOtherCalls();
        });
    }

    [Test]
    public async Task HandleAsync_Administrator_ReachesTheAccounts()
    {
        Host.Caller.SetupGet(c => c.IsAdministrator).Returns(true);
        Host.Users.Setup(u => u.IssuePasswordCodeAsync(Known.User, It.IsAny<CancellationToken>())).ReturnsAsync("code");
        Host.Links.Setup(l => l.SetPassword(Known.User, "code")).Returns(new Uri("https://host/set"));

        await Host.AskAsync<ListUsersQuery, IReadOnlyList<UserDto>>(new ListUsersQuery());
        await Host.SendAsync<LetUserInCommand, UserDto>(new LetUserInCommand(Grete));
        await Host.SendAsync<AssignUserCommand, Unit>(Assign());
        await Host.SendAsync<RemoveUserCommand, Unit>(new RemoveUserCommand(Known.User));
        await Host.SendAsync<UnlockUserCommand, Unit>(new UnlockUserCommand(Known.User));
        await Host.SendAsync<UnlinkUserCommand, Unit>(new UnlinkUserCommand(Known.User));
        var link = await Host.SendAsync<IssuePasswordLinkCommand, Uri>(new IssuePasswordLinkCommand(Known.User));

        Assert.That(link.AbsoluteUri, Is.EqualTo("https://host/set"));
        Host.Users.Verify(u => u.ListAsync(It.IsAny<CancellationToken>()), Times.Once);
        Host.Users.Verify(u => u.AddAsync(Grete, It.IsAny<CancellationToken>()), Times.Once);
        Host.Users.Verify(
            u => u.AssignAsync(Known.User, new UserPlace(UserRole.Member, Known.Organization), null, It.IsAny<CancellationToken>()),
            Times.Once
        );
        Host.Users.Verify(u => u.RemoveAsync(Known.User, It.IsAny<CancellationToken>()), Times.Once);
        Host.Users.Verify(u => u.UnlinkExternalAsync(Known.User, It.IsAny<CancellationToken>()), Times.Once);
        Host.Users.Verify(u => u.UnlockAsync(Known.User, It.IsAny<CancellationToken>()), Times.Once);
    }

    private static AssignUserCommand Assign() => new(Known.User, new UserPlace(UserRole.Member, Known.Organization));
}
