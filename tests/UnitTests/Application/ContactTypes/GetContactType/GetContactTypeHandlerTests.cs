using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.ContactTypes;
using ContactAppointment.Application.ContactTypes.GetContactType;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.ContactTypes.GetContactType;

public sealed class GetContactTypeHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_KnownType_IsShown()
    {
        var type = SampleTypes.Customer().WithId(1);
        Host.ContactTypes.Rows.Add(type);

        var dto = await Host.AskAsync<GetContactTypeQuery, ContactTypeDto>(new(ResourceKey.Of(1)));

        Assert.That((dto.Id, dto.Uuid, dto.Name, dto.IsGlobal), Is.EqualTo((1, type.Uuid, "Customer", true)));
    }

    [Test]
    public void HandleAsync_UnknownType_IsNotFound()
    {
        var act = () => Host.AskAsync<GetContactTypeQuery, ContactTypeDto>(new(ResourceKey.Of(99)));

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }
}
