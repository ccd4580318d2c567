using AutoMapper;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Application.Common.Revisions;

/// <summary>Tells in which state something is, as its answers name it.</summary>
public sealed class StoredRevisions(IServiceProvider services, IOrganizations organizations, IOrganizationScope scope, IMapper mapper)
    : IUseCasePart
{
    /// <summary>The revision of an entity that the organization can see; null where it sees none.</summary>
    public Task<string?> OfAsync<T>(ResourceKey key, CancellationToken ct)
        where T : Entity => services.GetRequiredService<IRevisions<T>>().OfAsync(key, ct);

    /// <summary>The revision of what is in the bin: one that no answer has named, for nobody can have seen that state.</summary>
    public static Task<string?> OfBinAsync() => Task.FromResult<string?>("bin");

    /// <summary>The revision of the organization's own settings; null where there is none.</summary>
    public async Task<string?> OfSettingsAsync(CancellationToken ct) =>
        scope.Current is { } uuid ? mapper.Map<OrganizationSettingsDto>(await organizations.GetAsync(uuid, ct)).Revision : null;
}
