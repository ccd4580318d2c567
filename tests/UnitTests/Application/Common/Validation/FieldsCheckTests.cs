using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Validation;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Contacts.CreateContact;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Common.Validation;

public sealed class FieldsCheckTests : UseCaseFixture
{
    private static readonly ContactFields Wrong = new()
    {
        FirstName = new string('x', 51),
        Emails = new EmailFields[]
        {
            new() { Email = "a@example.com" },
            new() { Email = "nope" },
        },
    };

    [Test]
    public void MistakesIn_WrongFields_AreThoseThatTheCommandIsRefusedFor()
    {
        var refused = Assert.ThrowsAsync<InputException>(() =>
            Host.SendAsync<CreateContactCommand, ContactDto>(new CreateContactCommand(Wrong))
        );

        var mistakes = Host.Get<FieldsCheck>().MistakesIn(Wrong, WriteMode.Replace);

        Assert.Multiple(() =>
        {
            Assert.That(mistakes, Is.EquivalentTo(refused!.Errors));
            Assert.That(mistakes.Keys, Is.EquivalentTo(new[] { "workflowlevel1_uuids", "first_name", "emails[1].email" }));
        });
    }

    [Test]
    public void MistakesIn_Merge_AsksForNothingThatIsLeftOut() =>
        Assert.That(Host.Get<FieldsCheck>().MistakesIn(new ContactFields(), WriteMode.Merge), Is.Empty);
}
