using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Users;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Users;

internal sealed class EfUserAccounts(
    UserManager<User> users,
    IWriteGate gate,
    LastAdministrator lastAdministrator,
    SignInTries tries,
    ExternalLogins logins,
    IStoreErrors errors,
    TimeProvider clock
) : IUserAccounts
{
    public async Task<SignInAnswer> TrySignInAsync(string userName, string password, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        if (await users.FindByNameAsync(userName) is not { PasswordHash: not null } user)
        {
            users.PasswordHasher.HashPassword(new User(), password); // as much work as a known name would make
            return new SignInAnswer(null);
        }

        if (user.ToDto(clock.GetUtcNow()).LockedUntil is { } until)
            return new SignInAnswer(null, until);
        if (!await users.CheckPasswordAsync(user, password))
            return new SignInAnswer(null, await tries.CountFailureAsync(user, ct));
        return await tries.ForgiveAsync(user, ct)
            ? new SignInAnswer(user.ToDto(clock.GetUtcNow()))
            : new SignInAnswer(null, await tries.LockedUntilAsync(user, ct));
    }

    public async Task<UserDto?> FindAsync(Guid uuid, CancellationToken ct) =>
        (await users.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Uuid == uuid, ct))?.ToDto(clock.GetUtcNow());

    public async Task<UserDto?> FindExternalAsync(string issuer, string subject, CancellationToken ct) =>
        (await logins.FindAsync(issuer, subject))?.ToDto(clock.GetUtcNow());

    public async Task<UserDto> LinkExternalAsync(Guid uuid, string code, string issuer, string subject, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        var user = await users.Users.FirstOrDefaultAsync(u => u.Uuid == uuid, ct) ?? throw VoidCode();
        if (!await logins.IsCodeGoodAsync(user, code))
            throw VoidCode();
        Settle(await logins.GiveAsync(user, issuer, subject), "account");
        return user.ToDto(clock.GetUtcNow(), signsInElsewhere: true);
    }

    public async Task UnlinkExternalAsync(Guid uuid, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        Settle(await logins.TakeAsync(await GetAsync(uuid, ct), ct), "account");
    }

    public async Task<IReadOnlyList<UserDto>> ListAsync(CancellationToken ct)
    {
        var all = await users.Users.AsNoTracking().OrderBy(u => u.NormalizedUserName).ToListAsync(ct);
        var owners = await logins.OwnersAsync(ct);
        return [.. all.Select(u => u.ToDto(clock.GetUtcNow(), owners.Contains(u.Id)))];
    }

    public Task<UserDto> AddAsync(NewUser user, CancellationToken ct) => AddAsync(user, password: null, ct);

    public Task<UserDto> AddForDevelopmentAsync(NewUser user, string password, CancellationToken ct) => AddAsync(user, password, ct);

    public async Task AssignAsync(Guid uuid, UserPlace wanted, UserPlace? seen, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await lastAdministrator.KeepAsync(
            async token =>
            {
                var user = await GetAsync(uuid, token);
                if (seen is not null && seen != new UserPlace(user.Role, user.OrganizationUuid))
                    throw new PreconditionFailedException();
                Place(user, wanted.Role, wanted.OrganizationUuid);
                Settle(await users.UpdateSecurityStampAsync(user), "role");
            },
            "role",
            ct
        );
    }

    public async Task RemoveAsync(Guid uuid, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await lastAdministrator.KeepAsync(
            async token => Settle(await users.DeleteAsync(await GetAsync(uuid, token)), "user_name"),
            "user_name",
            ct
        );
    }

    public async Task UnlockAsync(Guid uuid, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        var user = await GetAsync(uuid, ct);
        Settle(await users.SetLockoutEndDateAsync(user, null), "user_name");
        Settle(await users.ResetAccessFailedCountAsync(user), "user_name");
    }

    public async Task ChangePasswordAsync(Guid uuid, string current, string wanted, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        var result = await users.ChangePasswordAsync(await GetAsync(uuid, ct), current, wanted);
        var isCurrentWrong = result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch));
        Settle(result, isCurrentWrong ? "current_password" : "new_password");
    }

    public async Task<string> IssuePasswordCodeAsync(Guid uuid, CancellationToken ct) =>
        await users.GeneratePasswordResetTokenAsync(await GetAsync(uuid, ct));

    public async Task<UserDto> SetPasswordAsync(Guid uuid, string code, string wanted, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        var user = await users.Users.FirstOrDefaultAsync(u => u.Uuid == uuid, ct) ?? throw VoidCode();
        var result = await users.ResetPasswordAsync(user, code, wanted);
        if (result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.InvalidToken)))
            throw VoidCode();
        Settle(result, "new_password");
        await users.SetLockoutEndDateAsync(user, null);
        return user.ToDto(clock.GetUtcNow());
    }

    private async Task<UserDto> AddAsync(NewUser user, string? password, CancellationToken ct)
    {
        if (user.Mistakes() is { Count: > 0 } mistakes)
            throw new InputException(mistakes);

        using var turn = await gate.EnterAsync(ct);
        var added = new User { UserName = user.TrimmedName };
        if (password is not null)
            added.PasswordHash = users.PasswordHasher.HashPassword(added, password);
        Place(added, user.Role, user.OrganizationUuid);
        try
        {
            Settle(await users.CreateAsync(added), "user_name");
        }
        catch (DbUpdateException e) when (errors.IsDuplicate(e))
        {
            throw new InputException("user_name", "Somebody has this name already."); // added at the same moment
        }

        return added.ToDto(clock.GetUtcNow());
    }

    private async Task<User> GetAsync(Guid uuid, CancellationToken ct) =>
        await users.Users.FirstOrDefaultAsync(u => u.Uuid == uuid, ct) ?? throw new NotFoundException();

    private static void Place(User user, UserRole role, Guid? organizationUuid)
    {
        if (role == UserRole.Member && organizationUuid is null)
            throw new InputException("organization_uuid", UserPlace.NoOrganizationMessage);
        user.Role = role;
        user.OrganizationUuid = role == UserRole.Member ? organizationUuid : null;
    }

    private static InputException VoidCode() => new("code", "The link is void: it was used, replaced, or is older than a day.");

    private static void Settle(IdentityResult result, string field)
    {
        if (!result.Succeeded)
            throw new InputException(new Dictionary<string, string[]> { [field] = [.. result.Errors.Select(e => e.Description)] });
    }
}
