using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Application.Common;

/// <summary>Tells at which version an entity is, and keeps what it loaded for the use case that goes on.</summary>
public sealed class StoredVersions(IServiceProvider services, IOrganizations organizations, IOrganizationScope scope) : IUseCasePart
{
    /// <summary>The version of an entity that the organization can see; null where it sees none.</summary>
    public async Task<int?> OfAsync<T>(ResourceKey key, bool isInBin, CancellationToken ct)
        where T : Entity
    {
        var specification = new ByKeySpec<T>(key, bin: BinViews.Of(isInBin));
        return (await services.GetRequiredService<IRepository<T>>().FirstOrDefaultAsync(specification, ct))?.Version;
    }

    /// <summary>The version of the organization itself, which nobody else changes from here to the save.</summary>
    public async Task<int?> OfOrganizationAsync(CancellationToken ct) => (await organizations.LockAsync(scope.Required, ct)).Version;
}
