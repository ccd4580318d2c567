using ContactAppointment.Application.Users;

namespace ContactAppointment.UnitTests.Application.Users;

public sealed class NewUserTests
{
    [Test]
    public void Mistakes_NameAndOrganizationMissing_AreToldAtTheirFields() =>
        Assert.That(new NewUser("  ", UserRole.Member, null).Mistakes().Keys, Is.EquivalentTo(new[] { "user_name", "organization_uuid" }));

    [Test]
    public void Mistakes_NameTooLong_IsTold() =>
        Assert.That(
            new NewUser(new string('x', IUserAccounts.UserNameMaxLength + 1), UserRole.Administrator, null).Mistakes().Keys,
            Is.EqualTo(new[] { "user_name" })
        );

    [Test]
    public void Mistakes_AdministratorOfNoOrganization_AreNone() =>
        Assert.That(new NewUser(" grete ", UserRole.Administrator, null).Mistakes(), Is.Empty);
}
