using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.ContactTypes.DeleteContactType;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.ContactTypes.DeleteContactType;

public sealed class DeleteContactTypeHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_KnownType_IsTakenOffItsContactsAndRemoved()
    {
        var type = SampleTypes.Define().WithId(5);
        Host.ContactTypes.Rows.Add(type);

        await DeleteAsync(ResourceKey.Of(type.Uuid));

        Assert.Multiple(() =>
        {
            Host.Carriers.Verify(c => c.ReleaseAsync(type, null, It.IsAny<CancellationToken>()), Times.Once);
            Assert.That((Host.ContactTypes.Rows.Count, Host.Saves), Is.EqualTo((0, 1)));
        });
    }

    [Test]
    public void HandleAsync_UnknownType_IsNotFound()
    {
        var act = () => DeleteAsync(ResourceKey.Of(99));

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }

    private Task<Unit> DeleteAsync(ResourceKey key) => Host.SendAsync<DeleteContactTypeCommand, Unit>(new(key));
}
