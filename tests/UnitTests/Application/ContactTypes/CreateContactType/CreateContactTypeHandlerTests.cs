using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.ContactTypes;
using ContactAppointment.Application.ContactTypes.CreateContactType;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.ContactTypes.CreateContactType;

public sealed class CreateContactTypeHandlerTests : UseCaseFixture
{
    [TestCase(false, null, false)]
    [TestCase(false, true, false)]
    [TestCase(true, null, false)]
    [TestCase(true, false, false)]
    [TestCase(true, true, true)]
    public async Task HandleAsync_Global_OnlyIfASuperuserSaysSo(bool isSuperuser, bool? given, bool isGlobal)
    {
        Host.Caller.SetupGet(c => c.IsSuperuser).Returns(isSuperuser);

        var dto = await CreateAsync(new() { Name = " Guest ", IsGlobal = given is null ? default : new(given) });

        var stored = Host.ContactTypes.Rows.Single();
        Assert.Multiple(() =>
        {
            Assert.That((dto.Uuid, dto.Name, dto.IsGlobal), Is.EqualTo((stored.Uuid, "Guest", isGlobal)));
            Assert.That((stored.OrganizationUuid, Host.Saves), Is.EqualTo(((Guid?)Known.Organization, 1)));
        });
    }

    [Test]
    public void HandleAsync_NothingGiven_TellsWhatIsMissing()
    {
        var error = Assert.ThrowsAsync<InputException>(() => CreateAsync(new()));

        Assert.That(error.Errors.Keys, Is.EqualTo(new[] { "name" }));
    }

    private Task<ContactTypeDto> CreateAsync(ContactTypeFields fields) =>
        Host.SendAsync<CreateContactTypeCommand, ContactTypeDto>(new(fields));
}
