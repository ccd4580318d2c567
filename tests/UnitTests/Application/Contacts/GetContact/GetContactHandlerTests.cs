using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Contacts.GetContact;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Contacts.GetContact;

public sealed class GetContactHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_KnownContact_IsShown()
    {
        var contact = new ContactBuilder().WithId(7).Build();
        Host.Contacts.Rows.Add(contact);

        var dto = await Host.AskAsync<GetContactQuery, ContactDto>(new(ResourceKey.Of(contact.Uuid)));

        Assert.That((dto.Id, dto.Uuid, dto.EditDate), Is.EqualTo((7, contact.Uuid, contact.EditDate)));
    }

    [Test]
    public void HandleAsync_UnknownContact_IsNotFound()
    {
        var act = () => Host.AskAsync<GetContactQuery, ContactDto>(new(ResourceKey.Of(99)));

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }
}
