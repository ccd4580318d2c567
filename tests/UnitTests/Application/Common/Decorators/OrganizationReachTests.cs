using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Contacts.CreateContact;
using ContactAppointment.Application.Contacts.DeleteContact;
using ContactAppointment.Application.Contacts.GetContact;
using ContactAppointment.Application.Contacts.ListContacts;
using ContactAppointment.Application.ContactTypes;
using ContactAppointment.Application.ContactTypes.UpdateContactType;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.Common.Decorators;

public sealed class OrganizationReachTests
{
    private static readonly ResourceKey Key = ResourceKey.Of(7);

    private UseCaseHost _host = null!;

    [SetUp]
    public void SetUp()
    {
        _host = new UseCaseHost();
        _host.Contacts.Rows.Add(new ContactBuilder().WithId(7).In(Known.OtherOrganization).Build());
        _host.Lookup.Setup(l => l.OrganizationOfAsync<Contact>(Key, It.IsAny<CancellationToken>())).ReturnsAsync(Known.OtherOrganization);
    }

    [TearDown]
    public void TearDown() => _host.Dispose();

    [Test]
    public void Command_NoOrganization_IsForbiddenBeforeItIsValidatedOrLookedUp()
    {
        _host.Scope.Current = null;

        var act = () => _host.SendAsync<CreateContactCommand, ContactDto>(new CreateContactCommand(new() { FirstName = null }));

        Assert.Multiple(() =>
        {
            Assert.That(act, Throws.TypeOf<ForbiddenException>());
            Assert.That((_host.Contacts.Calls, _host.Organizations.Invocations.Count, _host.Saves), Is.EqualTo((0, 0, 0)));
        });
    }

    [Test]
    public void CommandByKey_NoOrganization_IsForbiddenBeforeItIsLookedUp()
    {
        _host.Scope.Current = null;

        var act = () => _host.SendAsync<DeleteContactCommand, Unit>(new DeleteContactCommand(Key));

        Assert.Multiple(() =>
        {
            Assert.That(act, Throws.TypeOf<ForbiddenException>());
            Assert.That((_host.Contacts.Calls, _host.Lookup.Invocations.Count), Is.EqualTo((0, 0)));
        });
    }

    [Test]
    public async Task Query_NoOrganization_ListsNothing()
    {
        _host.Scope.Current = null;

        var page = await _host.AskAsync<ListContactsQuery, OffsetPage<ContactDto>>(new ListContactsQuery());

        Assert.That((page.Count, page.Results.Count, _host.Contacts.Calls), Is.EqualTo((0, 0, 0)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task QueryByKey_Superuser_EntersTheObjectsOrganization(bool hasOwn)
    {
        AsSuperuser(hasOwn);

        await _host.AskAsync<GetContactQuery, ContactDto>(new GetContactQuery(Key));

        Assert.That(_host.Scope.Current, Is.EqualTo(Known.OtherOrganization));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task CommandByKey_Superuser_EntersTheObjectsOrganization(bool hasOwn)
    {
        AsSuperuser(hasOwn);

        await _host.SendAsync<DeleteContactCommand, Unit>(new DeleteContactCommand(Key));

        Assert.Multiple(() =>
        {
            Assert.That(_host.Scope.Current, Is.EqualTo(Known.OtherOrganization));
            Assert.That(_host.Contacts.Rows, Is.Empty);
        });
    }

    [Test]
    public async Task CommandWithoutKey_Superuser_StaysInItsOwnOrganization()
    {
        AsSuperuser(hasOwn: true);

        var contact = await _host.SendAsync<CreateContactCommand, ContactDto>(new(new() { Workflowlevel1Uuids = new([]) }));

        Assert.That(contact.OrganizationUuid, Is.EqualTo(Known.Organization));
    }

    [Test]
    public void CommandByKey_SuperuserAndUnknownObject_StaysWhereItIs()
    {
        AsSuperuser(hasOwn: true);

        var act = () => _host.SendAsync<DeleteContactCommand, Unit>(new DeleteContactCommand(ResourceKey.Of(99)));

        Assert.Multiple(() =>
        {
            Assert.That(act, Throws.TypeOf<NotFoundException>());
            Assert.That(_host.Scope.Current, Is.EqualTo(Known.Organization));
        });
    }

    [Test]
    public async Task QueryByKey_AnybodyElse_IsNeverToldWhoseItIs()
    {
        await _host.AskAsync<GetContactQuery, ContactDto>(new GetContactQuery(Key));

        Assert.Multiple(() =>
        {
            Assert.That(_host.Lookup.Invocations, Is.Empty);
            Assert.That(_host.Scope.Current, Is.EqualTo(Known.Organization));
        });
    }

    [Test]
    public void CommandByKey_GlobalEntityAndNoSuperuser_IsForbiddenBeforeItIsValidatedOrLoaded()
    {
        var type = StoreType(SampleTypes.Global());

        var act = () => RenameAsync(type, "");

        Assert.Multiple(() =>
        {
            Assert.That(act, Throws.TypeOf<ForbiddenException>());
            Assert.That((_host.ContactTypes.Calls, _host.Saves), Is.EqualTo((0, 0)));
        });
    }

    [Test]
    public void CommandByKey_GlobalEntityAndNoOrganization_IsForbiddenBeforeItIsLookedUp()
    {
        var type = StoreType(SampleTypes.Global());
        _host.Scope.Current = null;

        var act = () => RenameAsync(type, "Visitor");

        Assert.Multiple(() =>
        {
            Assert.That(act, Throws.TypeOf<ForbiddenException>());
            Assert.That(_host.Lookup.Invocations, Is.Empty);
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task CommandByKey_GlobalEntityAndSuperuser_IsLetThroughAndStaysWhereItIs(bool hasOwn)
    {
        var type = StoreType(SampleTypes.Global(organization: Known.OtherOrganization));
        AsSuperuser(hasOwn);

        await RenameAsync(type, "Visitor");

        Assert.Multiple(() =>
        {
            Assert.That(type.Name, Is.EqualTo("Visitor"));
            Assert.That(_host.Scope.Current, Is.EqualTo(hasOwn ? Known.Organization : (Guid?)null));
        });
    }

    [Test]
    public async Task CommandByKey_AnothersEntityThatMayBeGlobal_IsEnteredBySuperusersOnly()
    {
        var type = StoreType(SampleTypes.Define(organization: Known.OtherOrganization));
        AsSuperuser(hasOwn: true);

        await RenameAsync(type, "Visitor");

        Assert.That(_host.Scope.Current, Is.EqualTo(Known.OtherOrganization));
    }

    private ContactType StoreType(ContactType type)
    {
        _host.ContactTypes.Rows.Add(type.WithId(5));
        _host
            .Lookup.Setup(l => l.OwnershipOfAsync<ContactType>(ResourceKey.Of(5), false, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Ownership(type.OrganizationUuid, type.IsGlobal));
        return type;
    }

    private Task<ContactTypeDto> RenameAsync(ContactType type, string name) =>
        _host.SendAsync<UpdateContactTypeCommand, ContactTypeDto>(new(ResourceKey.Of(type.Id), new() { Name = name }, WriteMode.Merge));

    private void AsSuperuser(bool hasOwn)
    {
        _host.Caller.SetupGet(c => c.IsSuperuser).Returns(true);
        _host.Scope.Current = hasOwn ? Known.Organization : null;
    }
}
