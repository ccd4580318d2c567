using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Contacts.UpdateContact;
using ContactAppointment.Application.ContactTypes.DeleteContactType;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Common.Decorators;

public sealed class ConditionalCommandHandlerTests : UseCaseFixture
{
    private Contact _contact = null!;

    [SetUp]
    public void StoreAContact()
    {
        _contact = new ContactBuilder().Build();
        _contact.Stamp(Known.Now, Known.User);
        Host.Contacts.Rows.Add(_contact);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task HandleAsync_VersionStillStoredOrNoneExpected_Changes(bool isExpected)
    {
        await RenameAsync(_contact.Uuid, isExpected ? _contact.Version : null);

        Assert.That(_contact.Name.FirstName, Is.EqualTo("Grete"));
    }

    [Test]
    public void HandleAsync_AnotherVersionStored_ChangesNothing()
    {
        var seen = _contact.Version;
        _contact.Stamp(Known.Now, Known.User);
        var before = _contact.Name;

        var act = () => RenameAsync(_contact.Uuid, seen);

        Assert.Multiple(() =>
        {
            Assert.That(act, Throws.TypeOf<PreconditionFailedException>());
            Assert.That(_contact.Name, Is.EqualTo(before));
            Assert.That(Host.Saves, Is.Zero);
        });
    }

    [Test]
    public void HandleAsync_NothingStored_IsNotFound() =>
        Assert.That(() => RenameAsync(Guid.CreateVersion7(), expected: 1), Throws.TypeOf<NotFoundException>());

    [Test]
    public void HandleAsync_KindThatMayBeGlobal_IsHeldToItsVersionToo()
    {
        var type = ContactType.Define(Known.Organization, "Tenant");
        type.Stamp(Known.Now, Known.User);
        Host.ContactTypes.Rows.Add(type);

        var act = () =>
            Host.SendAsync<DeleteContactTypeCommand, Unit>(new DeleteContactTypeCommand(ResourceKey.Of(type.Uuid)) { ExpectedVersion = 7 });

        Assert.That(act, Throws.TypeOf<PreconditionFailedException>());
    }

    [Test]
    public void HandleAsync_ConditionIsExpectedAndNoneGiven_ChangesNothing([Values] bool isRequired)
    {
        Host.Precondition.SetupGet(p => p.IsMissing).Returns(true);
        Host.KnownOrganizations[0].GuardChanges(isRequired);

        var act = () => RenameAsync(_contact.Uuid, expected: null);

        Assert.That(act, isRequired ? Throws.TypeOf<PreconditionRequiredException>() : Throws.Nothing);
        Assert.That(Host.Saves, Is.EqualTo(isRequired ? 0 : 1));
    }

    [Test]
    public void HandleAsync_ConditionIsRequiredAndNothingStored_IsNotFound()
    {
        Host.Precondition.SetupGet(p => p.IsMissing).Returns(true);
        Host.KnownOrganizations[0].GuardChanges(requiresIfMatch: true);

        Assert.That(() => RenameAsync(Guid.CreateVersion7(), expected: null), Throws.TypeOf<NotFoundException>());
    }

    private Task<ContactDto> RenameAsync(Guid uuid, int? expected) =>
        Host.SendAsync<UpdateContactCommand, ContactDto>(
            new UpdateContactCommand(ResourceKey.Of(uuid), new ContactFields { FirstName = "Grete" }, WriteMode.Merge)
            {
                ExpectedVersion = expected,
            }
        );
}
