using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Contacts.CreateContact;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.Contacts.CreateContact;

public sealed class CreateContactHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_Minimum_StoresADefaultContactOfTheCallersOrganization()
    {
        var dto = await CreateAsync(new());

        Assert.Multiple(() =>
        {
            Assert.That((dto.OrganizationUuid, dto.CustomerId, dto.CoreUserUuid), Is.EqualTo((Known.Organization, 10001, (Guid?)null)));
            Assert.That((dto.FirstName, dto.MiddleName, dto.LastName, dto.Suffix), Is.EqualTo(("", "", "", "")));
            Assert.That(
                new object?[] { dto.Title, dto.TitleDisplay, dto.ContactType, dto.CustomerType, dto.Company, dto.Notes },
                Is.All.Null
            );
            Assert.That(
                new object?[] { dto.Addresses, dto.Emails, dto.Phones, dto.SiteprofileUuids, dto.Workflowlevel2Uuids },
                Is.All.Null
            );
            Assert.That(dto.Workflowlevel1Uuids, Is.Empty);
            Assert.That(Host.Contacts.Rows.Single().Uuid, Is.EqualTo(dto.Uuid));
            Assert.That(Host.Saves, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task HandleAsync_EveryField_IsShownAsItWasGiven()
    {
        Guid[] site = [Guid.NewGuid()];
        Guid[] program = [Guid.NewGuid()];
        Guid[] project = [Guid.NewGuid()];

        var dto = await CreateAsync(
            new()
            {
                CoreUserUuid = Known.OtherUser,
                CustomerId = 77,
                FirstName = " Jürgen ",
                MiddleName = "Karl",
                LastName = "Müller",
                Title = "Mr.",
                Suffix = "dr.",
                CustomerType = "Company",
                Company = "Müller GmbH",
                Notes = "Rings twice.",
                Addresses = new([
                    new()
                    {
                        Type = "home",
                        Street = "Hauptstraße",
                        HouseNumber = "5a",
                        PostalCode = "10115",
                        City = "Berlin",
                        Country = "Germany",
                    },
                ]),
                Emails = new([new() { Type = "office", Email = "juergen@example.com" }, new() { Email = "j@example.com" }]),
                Phones = new([new() { Type = "mobile", Number = "+49 30 1234567" }]),
                SiteprofileUuids = new(site),
                Workflowlevel1Uuids = new(program),
                Workflowlevel2Uuids = new(project),
            }
        );

        Assert.Multiple(() =>
        {
            Assert.That((dto.CoreUserUuid, dto.CustomerId), Is.EqualTo(((Guid?)Known.OtherUser, 77)));
            Assert.That((dto.FirstName, dto.MiddleName, dto.LastName, dto.Suffix), Is.EqualTo(("Jürgen", "Karl", "Müller", "dr.")));
            Assert.That((dto.Title, dto.TitleDisplay), Is.EqualTo(("mr", "Mr.")));
            Assert.That((dto.CustomerType, dto.CustomerTypeDisplay), Is.EqualTo(("company", "Company")));
            Assert.That((dto.Company, dto.Notes), Is.EqualTo(("Müller GmbH", "Rings twice.")));
            Assert.That(
                dto.Addresses,
                Is.EqualTo(
                    new[]
                    {
                        new AddressDto
                        {
                            Type = "home",
                            Street = "Hauptstraße",
                            HouseNumber = "5a",
                            PostalCode = "10115",
                            City = "Berlin",
                            Country = "Germany",
                        },
                    }
                )
            );
            Assert.That(
                dto.Emails,
                Is.EqualTo(
                    new[]
                    {
                        new EmailDto { Type = "office", Email = "juergen@example.com" },
                        new EmailDto { Email = "j@example.com" },
                    }
                )
            );
            Assert.That(
                dto.Phones,
                Is.EqualTo(
                    new[]
                    {
                        new PhoneDto { Type = "mobile", Number = "+49 30 1234567" },
                    }
                )
            );
            Assert.That((dto.SiteprofileUuids, dto.Workflowlevel1Uuids, dto.Workflowlevel2Uuids), Is.EqualTo((site, program, project)));
        });
    }

    [TestCase(null)]
    [TestCase(0)]
    public async Task HandleAsync_NoNumberWanted_TakesTheNextOneUnderTheLock(int? wanted)
    {
        Host.KnownOrganizations[0].TakeCustomerNumber(20000);

        var dto = await CreateAsync(new() { CustomerId = wanted });

        Assert.Multiple(() =>
        {
            Assert.That(dto.CustomerId, Is.EqualTo(20001));
            Host.Organizations.Verify(o => o.LockAsync(Known.Organization, It.IsAny<CancellationToken>()), Times.Once);
        });
    }

    [Test]
    public void HandleAsync_NumberTaken_StoresNothing()
    {
        Host.Contacts.Rows.Add(new ContactBuilder().WithCustomerNumber(77).Build());

        var act = () => CreateAsync(new() { CustomerId = 77 });

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.Rule("customer_id", "Another contact has this customer number."));
            Assert.That((Host.Contacts.Rows.Count, Host.Saves), Is.EqualTo((1, 0)));
        });
    }

    [Test]
    public async Task HandleAsync_NumberTakenInAnotherOrganization_IsFree()
    {
        Host.Contacts.Rows.Add(new ContactBuilder().In(Known.OtherOrganization).WithCustomerNumber(77).Build());

        var dto = await CreateAsync(new() { CustomerId = 77 });

        Assert.That(dto.CustomerId, Is.EqualTo(77));
    }

    [Test]
    public void HandleAsync_NumbersUsedUp_AsksForOne()
    {
        Host.KnownOrganizations[0].TakeCustomerNumber(int.MaxValue);

        var act = () => CreateAsync(new());

        Assert.That(act, Breaks.RuleOn("customer_id"));
    }

    [Test]
    public void HandleAsync_CoreUserTaken_StoresNothing()
    {
        Host.Contacts.Rows.Add(new ContactBuilder().WithCoreUser(Known.User).Build());

        var act = () => CreateAsync(new() { CoreUserUuid = Known.User });

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.Rule("core_user_uuid", "Another contact is this CoreUser."));
            Assert.That((Host.Contacts.Rows.Count, Host.Saves), Is.EqualTo((1, 0)));
        });
    }

    [TestCase("Customer")]
    [TestCase(" cUSTOMER ")]
    [TestCase("0199f4a0-0000-7000-8000-000000000001")]
    [TestCase("0199F4A0000070008000000000000001")]
    public async Task HandleAsync_ContactTypeByNameOrUuid_IsFound(string given)
    {
        Host.ContactTypes.Rows.Add(SampleTypes.Customer());

        var dto = await CreateAsync(new() { ContactType = given });

        Assert.That((dto.ContactType, dto.ContactTypeName), Is.EqualTo(((Guid?)ContactType.Standard[0].Uuid, "Customer")));
    }

    [Test]
    public async Task HandleAsync_OwnAndGlobalTypeOfOneName_TakesTheOwn()
    {
        var own = SampleTypes.Define("customer");
        Host.ContactTypes.Rows.AddRange([SampleTypes.Customer(), own]);

        var dto = await CreateAsync(new() { ContactType = "Customer" });

        Assert.That(dto.ContactType, Is.EqualTo(own.Uuid));
    }

    [TestCase("")]
    [TestCase("  ")]
    [TestCase(null)]
    public async Task HandleAsync_ContactTypeEmpty_IsNone(string? given)
    {
        var dto = await CreateAsync(new() { ContactType = given });

        Assert.That(dto.ContactType, Is.Null);
    }

    [TestCase("Friend")]
    [TestCase("5")]
    [TestCase("0199f4a0-0000-7000-8000-0000000000ff")]
    public void HandleAsync_UnknownContactType_BreaksTheRule(string given)
    {
        var act = () => CreateAsync(new() { ContactType = given });

        Assert.That(act, Breaks.Rule("contact_type", "There is no such contact type."));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void HandleAsync_ForeignContactType_IsToldAsUnknown(bool byName)
    {
        var foreign = SampleTypes.Define("Friend", Known.OtherOrganization);
        Host.ContactTypes.Rows.Add(foreign);

        var act = () => CreateAsync(new() { ContactType = byName ? "Friend" : foreign.Uuid.ToString() });

        Assert.That(act, Breaks.Rule("contact_type", "There is no such contact type."));
    }

    private Task<ContactDto> CreateAsync(ContactFields fields) =>
        Host.SendAsync<CreateContactCommand, ContactDto>(
            new(fields.Workflowlevel1Uuids.IsGiven ? fields : fields with { Workflowlevel1Uuids = new([]) })
        );
}
