using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.ContactTypes;
using ContactAppointment.Application.ContactTypes.UpdateContactType;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.ContactTypes.UpdateContactType;

public sealed class UpdateContactTypeHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_Own_IsRenamedAndNeverShared()
    {
        var type = Stored(SampleTypes.Define("Guest"));

        var dto = await UpdateAsync(new() { Name = "Visitor", IsGlobal = true }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That((dto.Name, dto.IsGlobal), Is.EqualTo(("Visitor", false)));
            Assert.That((type.Name, Host.Saves), Is.EqualTo(("Visitor", 1)));
            Assert.That(Host.Carriers.Invocations, Is.Empty);
        });
    }

    [Test]
    public async Task HandleAsync_MergeBySuperuserWithoutIsGlobal_LeavesItGlobal()
    {
        BecomeSuperuser();
        Stored(SampleTypes.Global());

        var dto = await UpdateAsync(new() { Name = "Visitor" }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That((dto.Name, dto.IsGlobal), Is.EqualTo(("Visitor", true)));
            Assert.That(Host.Carriers.Invocations, Is.Empty);
        });
    }

    [Test]
    public async Task HandleAsync_SharedBySuperuser_IsGlobal()
    {
        BecomeSuperuser();
        Stored(SampleTypes.Define());

        var dto = await UpdateAsync(new() { IsGlobal = true }, WriteMode.Merge);

        Assert.That(dto.IsGlobal, Is.True);
    }

    [Test]
    public async Task HandleAsync_WithdrawnBySuperuser_IsKeptByItsMakersContactsOnly()
    {
        BecomeSuperuser();
        var type = Stored(SampleTypes.Global(organization: Known.OtherOrganization));

        var dto = await UpdateAsync(new() { Name = "Guest" }, WriteMode.Replace);

        Assert.Multiple(() =>
        {
            Assert.That((dto.IsGlobal, type.OrganizationUuid), Is.EqualTo((false, (Guid?)Known.OtherOrganization)));
            Host.Carriers.Verify(c => c.ReleaseAsync(type, Known.OtherOrganization, It.IsAny<CancellationToken>()), Times.Once);
        });
    }

    [Test]
    public void HandleAsync_UnknownType_IsNotFound()
    {
        var act = () => UpdateAsync(new(), WriteMode.Merge);

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }

    private ContactType Stored(ContactType type)
    {
        Host.ContactTypes.Rows.Add(type.WithId(5));
        return type;
    }

    private void BecomeSuperuser() => Host.Caller.SetupGet(c => c.IsSuperuser).Returns(true);

    private Task<ContactTypeDto> UpdateAsync(ContactTypeFields fields, WriteMode mode) =>
        Host.SendAsync<UpdateContactTypeCommand, ContactTypeDto>(new(ResourceKey.Of(5), fields, mode));
}
