using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using Moq;

namespace ContactAppointment.UnitTests.Builders;

/// <summary>A mocked scope that starts with the caller's organization and remembers which one was entered.</summary>
internal sealed class OrganizationScopeMock : Mock<IOrganizationScope>
{
    public OrganizationScopeMock()
        : base(MockBehavior.Strict)
    {
        SetupGet(s => s.Current).Returns(() => Current);
        SetupGet(s => s.Required).Returns(() => Current ?? throw ForbiddenException.NoOrganization());
        Setup(s => s.Enter(It.IsAny<Guid>())).Callback<Guid>(organization => Current = organization);
    }

    public Guid? Current { get; set; } = Known.Organization;
}
