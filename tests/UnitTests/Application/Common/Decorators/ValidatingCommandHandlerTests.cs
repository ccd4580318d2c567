using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Contacts.CreateContact;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Common.Decorators;

public sealed class ValidatingCommandHandlerTests
{
    [Test]
    public void HandleAsync_Mistakes_TellsAllOfThemBeforeAnythingIsLookedUp()
    {
        using var host = new UseCaseHost();
        var command = new CreateContactCommand(new() { FirstName = null, Emails = new([new() { Email = new string('a', 255) }]) });

        var error = Assert.ThrowsAsync<InputException>(() => host.SendAsync<CreateContactCommand, ContactDto>(command));

        Assert.Multiple(() =>
        {
            Assert.That(error?.Errors.Keys, Is.EquivalentTo(new[] { "workflowlevel1_uuids", "first_name", "emails[0].email" }));
            Assert.That(
                error?.Errors["emails[0].email"],
                Is.EqualTo(new[] { "At most 254 characters are allowed.", "Enter a valid e-mail address." })
            );
            Assert.That((host.Contacts.Calls, host.Organizations.Invocations.Count, host.Saves), Is.EqualTo((0, 0, 0)));
        });
    }

    [Test]
    public async Task HandleAsync_NoMistake_LetsTheCommandThrough()
    {
        using var host = new UseCaseHost();

        await host.SendAsync<CreateContactCommand, ContactDto>(new CreateContactCommand(new() { Workflowlevel1Uuids = new([]) }));

        Assert.That(host.Saves, Is.EqualTo(1));
    }
}
