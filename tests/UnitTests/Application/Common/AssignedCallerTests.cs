using ContactAppointment.Application.Common;
using ContactAppointment.Application.Users;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Common;

public sealed class AssignedCallerTests
{
    [Test]
    public void Assign_Member_WorksForItsOrganizationWhateverIsSaid()
    {
        var caller = new AssignedCaller();

        caller.Assign(UserOf(UserRole.Member, Known.Organization), Known.OtherOrganization, isSuperuser: true);

        Assert.Multiple(() =>
        {
            Assert.That(caller.OrganizationUuid, Is.EqualTo(Known.Organization));
            Assert.That(caller.UserUuid, Is.EqualTo(Known.User));
            Assert.That(caller.IsAdministrator || caller.IsSuperuser, Is.False);
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Assign_Administrator_WorksForTheChosenOrganization(bool isSuperuser)
    {
        var caller = new AssignedCaller();

        caller.Assign(UserOf(UserRole.Administrator, null), Known.OtherOrganization, isSuperuser);

        Assert.Multiple(() =>
        {
            Assert.That(caller.OrganizationUuid, Is.EqualTo(Known.OtherOrganization));
            Assert.That(caller.IsAdministrator, Is.True);
            Assert.That(caller.IsSuperuser, Is.EqualTo(isSuperuser));
        });
    }

    [Test]
    public void Assign_Twice_IsADefect()
    {
        var caller = new AssignedCaller();
        caller.Assign(Known.Organization, Known.User);

        Assert.That(() => caller.Assign(Known.Organization, Known.User), Throws.InvalidOperationException);
    }

    private static UserDto UserOf(UserRole role, Guid? organization) =>
        new()
        {
            Uuid = Known.User,
            UserName = "grete",
            Role = role,
            OrganizationUuid = organization,
            SecurityStamp = "",
        };
}
