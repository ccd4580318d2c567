using ContactAppointment.Application.AccessTokens;
using ContactAppointment.Application.AccessTokens.IssueAccessToken;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.AccessTokens;

public sealed class IssueAccessTokenHandlerTests : UseCaseFixture
{
    [SetUp]
    public void BeAdministrator() => Host.Caller.SetupGet(c => c.IsAdministrator).Returns(true);

    [Test]
    public async Task HandleAsync_Always_KeepsTheHashAlone()
    {
        var issued = await IssueAsync(" script ");

        Assert.That(issued.Secret, Has.Length.EqualTo(AccessTokenSecret.Prefix.Length + 43)); // 256 bits
        Assert.That(issued.Token.Name, Is.EqualTo("script"));
        Host.AccessTokens.Verify(
            t => t.AddAsync(issued.Token, AccessTokenSecret.HashOf(issued.Secret), It.IsAny<CancellationToken>()),
            Times.Once
        );
    }

    [Test]
    public async Task HandleAsync_Twice_MakesTwoSecrets()
    {
        var (first, second) = (await IssueAsync("a"), await IssueAsync("a"));

        Assert.That(second.Secret, Is.Not.EqualTo(first.Secret));
    }

    [TestCase("")]
    [TestCase("  ")]
    public void HandleAsync_NoName_IsRefused(string name) =>
        Assert.That(() => IssueAsync(name), Throws.TypeOf<InputException>().With.Property("Errors").ContainKey("name"));

    [Test]
    public void HandleAsync_NameTooLong_IsRefused() =>
        Assert.That(() => IssueAsync(new string('x', AccessTokenDto.NameMaxLength + 1)), Throws.TypeOf<InputException>());

    private Task<IssuedAccessToken> IssueAsync(string name) =>
        Host.SendAsync<IssueAccessTokenCommand, IssuedAccessToken>(new IssueAccessTokenCommand(Known.Organization, name, AccessScope.Read));
}
