using ContactAppointment.Application.ContactTypes;
using ContactAppointment.Application.ContactTypes.ListContactTypes;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.ContactTypes.ListContactTypes;

public sealed class ListContactTypesHandlerTests : UseCaseFixture
{
    [TestCase(true, null, "Customer,Guest")]
    [TestCase(true, true, "Customer")]
    [TestCase(true, false, "Guest")]
    [TestCase(false, null, "Customer")]
    public async Task HandleAsync_TypesOfTwoOrganizations_ListsWhatTheCallerSeesById(bool hasOrganization, bool? isGlobal, string names)
    {
        var foreign = SampleTypes.Define("Tenant", Known.OtherOrganization);
        Host.ContactTypes.Rows.AddRange([SampleTypes.Define("Guest").WithId(9), foreign.WithId(8), SampleTypes.Customer().WithId(7)]);
        if (!hasOrganization)
            Host.Scope.Current = null;

        var list = await Host.AskAsync<ListContactTypesQuery, IReadOnlyList<ContactTypeDto>>(new(isGlobal));

        Assert.That(string.Join(',', list.Select(t => t.Name)), Is.EqualTo(names));
    }
}
