using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Contacts.UpdateContact;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.Contacts.UpdateContact;

public sealed class UpdateContactHandlerTests : UseCaseFixture
{
    private Contact _contact = null!;

    [SetUp]
    public void SetUp()
    {
        var type = SampleTypes.Customer();
        _contact = new ContactBuilder().WithId(7).WithCustomerNumber(10007).WithCoreUser(Known.User).OfType(type).Build();
        Host.Contacts.Rows.Add(_contact);
        Host.ContactTypes.Rows.Add(type);
    }

    private static IEnumerable<TestCaseData> OneFieldEach()
    {
        yield return Field(new() { FirstName = "Neu" }, dto => dto with { FirstName = "Neu" });
        yield return Field(new() { MiddleName = "Neu" }, dto => dto with { MiddleName = "Neu" });
        yield return Field(new() { LastName = "Neu" }, dto => dto with { LastName = "Neu" });
        yield return Field(new() { Suffix = "" }, dto => dto with { Suffix = "" });
        yield return Field(new() { Title = "family" }, dto => dto with { Title = "family", TitleDisplay = "Family" });
        yield return Field(new() { Title = null }, dto => dto with { Title = null, TitleDisplay = null });
        yield return Field(new() { Title = "" }, dto => dto with { Title = null, TitleDisplay = null });
        yield return Field(new() { CustomerType = "public" }, dto => dto with { CustomerType = "public", CustomerTypeDisplay = "Public" });
        yield return Field(
            new() { ContactType = null },
            dto => dto with { ContactType = null, ContactTypeName = null, ContactTypeVersion = null }
        );
        yield return Field(new() { Company = null }, dto => dto with { Company = null });
        yield return Field(new() { Notes = "Neu" }, dto => dto with { Notes = "Neu" });
        yield return Field(new() { CoreUserUuid = null }, dto => dto with { CoreUserUuid = null });
        yield return Field(new() { CoreUserUuid = Known.OtherUser }, dto => dto with { CoreUserUuid = Known.OtherUser });
        yield return Field(new() { CustomerId = 0 }, dto => dto);
        yield return Field(new() { CustomerId = null }, dto => dto);
        yield return Field(new() { CustomerId = 12345 }, dto => dto with { CustomerId = 12345 });
        yield return Field(new() { Addresses = null }, dto => dto with { Addresses = null });
        yield return Field(new() { Emails = new([]) }, dto => dto with { Emails = [] });
        yield return Field(new() { Phones = new([new() { Number = "110" }]) }, dto => dto with { Phones = [new() { Number = "110" }] });
        yield return Field(new() { SiteprofileUuids = null }, dto => dto with { SiteprofileUuids = null });
        yield return Field(new() { Workflowlevel1Uuids = new([]) }, dto => dto with { Workflowlevel1Uuids = [] });
        yield return Field(new() { Workflowlevel2Uuids = new([]) }, dto => dto with { Workflowlevel2Uuids = [] });
        yield return Field(new(), dto => dto);
    }

    [TestCaseSource(nameof(OneFieldEach))]
    public async Task HandleAsync_Merge_ChangesOnlyWhatIsGiven(ContactFields fields, Func<ContactDto, ContactDto> expected)
    {
        var before = Host.Get<IMapper>().Map<ContactDto>(_contact);

        var after = await UpdateAsync(fields, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That(after, Is.EqualTo(expected(before)).UsingPropertiesComparer());
            Assert.That(Host.Saves, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task HandleAsync_ReplaceWithTheMinimum_KeepsOnlyNumberAndCoreUser()
    {
        var before = Host.Get<IMapper>().Map<ContactDto>(_contact);

        var after = await UpdateAsync(new() { Workflowlevel1Uuids = new([]) }, WriteMode.Replace);

        var expected = new ContactDto
        {
            Id = before.Id,
            Uuid = before.Uuid,
            Version = before.Version,
            CustomerId = 10007,
            CoreUserUuid = Known.User,
            OrganizationUuid = Known.Organization,
            CreateDate = before.CreateDate,
            EditDate = before.EditDate,
        };
        Assert.That(after, Is.EqualTo(expected).UsingPropertiesComparer());
    }

    [Test]
    public async Task HandleAsync_HigherNumber_MovesTheCounterUpUnderTheLock()
    {
        await UpdateAsync(new() { CustomerId = 30000 }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That(Host.KnownOrganizations[0].LastCustomerNumber, Is.EqualTo(30000));
            Host.Organizations.Verify(o => o.LockAsync(Known.Organization, It.IsAny<CancellationToken>()), Times.Once);
        });
    }

    [Test]
    public async Task HandleAsync_ItsOwnNumberAndUser_AreNotTaken()
    {
        var after = await UpdateAsync(new() { CustomerId = 10007, CoreUserUuid = Known.User }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That((after.CustomerId, after.CoreUserUuid), Is.EqualTo((10007, (Guid?)Known.User)));
            Assert.That(Host.Organizations.Invocations, Is.Empty, "no lock is taken for nothing");
        });
    }

    [Test]
    public void HandleAsync_NumberOfAnother_BreaksTheRule()
    {
        Host.Contacts.Rows.Add(new ContactBuilder().WithId(8).WithCustomerNumber(10008).Build());

        var act = () => UpdateAsync(new() { CustomerId = 10008 }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.RuleOn("customer_id"));
            Assert.That((_contact.CustomerNumber, Host.Saves), Is.EqualTo((10007, 0)));
        });
    }

    [Test]
    public void HandleAsync_CoreUserOfAnother_BreaksTheRule()
    {
        Host.Contacts.Rows.Add(new ContactBuilder().WithId(8).WithCoreUser(Known.OtherUser).Build());

        var act = () => UpdateAsync(new() { CoreUserUuid = Known.OtherUser }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.RuleOn("core_user_uuid"));
            Assert.That((_contact.CoreUserUuid, Host.Saves), Is.EqualTo(((Guid?)Known.User, 0)));
        });
    }

    [Test]
    public void HandleAsync_UnknownContact_IsNotFound()
    {
        var act = () =>
            Host.SendAsync<UpdateContactCommand, ContactDto>(new(ResourceKey.Of(99), new() { FirstName = "Neu" }, WriteMode.Merge));

        Assert.Multiple(() =>
        {
            Assert.That(act, Throws.TypeOf<NotFoundException>());
            Assert.That(Host.Saves, Is.Zero);
        });
    }

    private Task<ContactDto> UpdateAsync(ContactFields fields, WriteMode mode) =>
        Host.SendAsync<UpdateContactCommand, ContactDto>(new(ResourceKey.Of(7), fields, mode));

    private static TestCaseData Field(ContactFields fields, Func<ContactDto, ContactDto> expected)
    {
        var given = typeof(ContactFields)
            .GetProperties()
            .Select(p => (p.Name, Field: p.GetValue(fields)!))
            .Where(p => (bool)p.Field.GetType().GetProperty("IsGiven")!.GetValue(p.Field)!)
            .Select(p => $"{p.Name}={p.Field.GetType().GetProperty("Value")!.GetValue(p.Field) ?? "null"}");
        return new TestCaseData(fields, expected).SetArgDisplayNames(string.Join(", ", given.DefaultIfEmpty("nothing")));
    }
}
