using ContactAppointment.Application.AccessTokens;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.AccessTokens;

/// <summary>Passes the walls between organizations to find out whose a secret is, and to keep the tokens.</summary>
internal sealed class EfAccessTokens(AppDbContext context, IWriteGate gate, TimeProvider clock) : IAccessTokens
{
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1); // a write for each request would be dear

    public async Task<IReadOnlyList<AccessTokenDto>> ListAsync(Guid organizationUuid, CancellationToken ct)
    {
        using var reach = context.Reaching(Reach.AccessTokens);
        var tokens = await Tokens
            .AsNoTracking()
            .Where(t => t.OrganizationUuid == organizationUuid)
            .OrderByDescending(t => t.Id)
            .ToListAsync(ct);
        return tokens.ConvertAll(t => t.ToDto());
    }

    public async Task AddAsync(AccessTokenDto token, string hash, CancellationToken ct)
    {
        using var reach = context.Reaching(Reach.AccessTokens);
        using var turn = await gate.EnterAsync(ct);
        Tokens.Add(
            new AccessToken
            {
                Uuid = token.Uuid,
                OrganizationUuid = token.OrganizationUuid,
                Name = token.Name,
                Hash = hash,
                Scope = token.Scope,
                CreatedAt = token.CreatedAt,
            }
        );
        await context.SaveChangesAsync(ct);
    }

    public async Task RevokeAsync(Guid organizationUuid, Guid uuid, CancellationToken ct)
    {
        using var reach = context.Reaching(Reach.AccessTokens);
        using var turn = await gate.EnterAsync(ct);
        if (await Tokens.Where(t => t.OrganizationUuid == organizationUuid && t.Uuid == uuid).ExecuteDeleteAsync(ct) == 0)
            throw new NotFoundException();
    }

    public async Task<AccessTokenDto?> UseAsync(string hash, CancellationToken ct)
    {
        using var reach = context.Reaching(Reach.AccessTokens);
        if (await Tokens.AsNoTracking().FirstOrDefaultAsync(t => t.Hash == hash, ct) is not { } token)
            return null;
        var now = clock.GetUtcNow();
        if (token.LastUsedAt is null || now - token.LastUsedAt >= Precision)
        {
            using var turn = await gate.EnterAsync(ct);
            await Tokens.Where(t => t.Id == token.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.LastUsedAt, now), ct);
        }

        return token.ToDto();
    }

    private DbSet<AccessToken> Tokens => context.Set<AccessToken>();
}
