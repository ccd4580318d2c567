using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Contacts.DeleteContact;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Contacts.DeleteContact;

public sealed class DeleteContactHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_KnownContact_IsRemovedAndASecondTimeNotFound()
    {
        Host.Contacts.Rows.Add(new ContactBuilder().WithId(7).Build());

        await DeleteAsync(7);

        Assert.Multiple(() =>
        {
            Assert.That((Host.Contacts.Rows.Count, Host.Saves), Is.EqualTo((0, 1)));
            Assert.That(() => DeleteAsync(7), Throws.TypeOf<NotFoundException>());
        });
    }

    private Task<Unit> DeleteAsync(int id) => Host.SendAsync<DeleteContactCommand, Unit>(new(ResourceKey.Of(id)));
}
