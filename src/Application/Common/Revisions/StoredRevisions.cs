using AutoMapper;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Application.Common.Revisions;

/// <summary>Tells in which state something is, as its answers name it.</summary>
public sealed class StoredRevisions(IServiceProvider services, IOrganizations organizations, IOrganizationScope scope, IMapper mapper)
    : IUseCasePart
{
    /// <summary>One that no answer has named, for nobody can have seen the state of what is in the bin.</summary>
    private const string InBin = "bin";

    /// <summary>The revision of an entity that the organization can see, or has in the bin; null where it sees none.</summary>
    public Task<string?> OfAsync<T>(ResourceKey key, bool isInBin, CancellationToken ct)
        where T : Entity => isInBin ? Task.FromResult<string?>(InBin) : services.GetRequiredService<IRevisions<T>>().OfAsync(key, ct);

    /// <summary>The revision of the organization's own settings; null where there is none.</summary>
    public async Task<string?> OfSettingsAsync(CancellationToken ct) =>
        scope.Current is { } uuid ? mapper.Map<OrganizationSettingsDto>(await organizations.GetAsync(uuid, ct)).Revision : null;
}
