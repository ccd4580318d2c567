using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Users;

/// <summary>Which account of an external sign-in is whose: by issuer and subject, which never change, and by no name.</summary>
internal sealed class ExternalLogins(UserManager<User> users, AppDbContext context, IStoreErrors errors)
{
    private const string Taken = "Somebody here signs in with that account already.";

    public Task<User?> FindAsync(string issuer, string subject) => users.FindByLoginAsync(issuer, subject);

    /// <summary>The ids of those who sign in that way.</summary>
    public Task<HashSet<int>> OwnersAsync(CancellationToken ct) => Logins.Select(l => l.UserId).ToHashSetAsync(ct);

    /// <summary>Whether a code that was issued for the person's password is good: it proves as much for another way in.</summary>
    public Task<bool> IsCodeGoodAsync(User user, string code) =>
        users.VerifyUserTokenAsync(
            user,
            users.Options.Tokens.PasswordResetTokenProvider,
            UserManager<User>.ResetPasswordTokenPurpose,
            code
        );

    /// <summary>Gives a person the account, in the place of one that they had with the same issuer.</summary>
    public async Task<IdentityResult> GiveAsync(User user, string issuer, string subject)
    {
        if (issuer.Length > UserConfiguration.IssuerMaxLength || subject.Length > UserConfiguration.SubjectMaxLength)
            throw new InputException("account", "The provider names the account in more characters than can be kept.");
        if (await FindAsync(issuer, subject) is { } owner && owner.Id != user.Id)
            throw new InputException("account", Taken);
        // First of all: it makes the code void, whatever comes after.
        var stamped = await users.UpdateSecurityStampAsync(user);
        if (!stamped.Succeeded)
            return stamped;
        await Logins.Where(l => l.UserId == user.Id && l.LoginProvider == issuer).ExecuteDeleteAsync();
        try
        {
            return await users.AddLoginAsync(user, new UserLoginInfo(issuer, subject, issuer));
        }
        catch (DbUpdateException e) when (errors.IsDuplicate(e))
        {
            throw new InputException("account", Taken); // by somebody else at the same moment
        }
    }

    /// <summary>Takes every such account from a person.</summary>
    public async Task<IdentityResult> TakeAsync(User user, CancellationToken ct)
    {
        await Logins.Where(l => l.UserId == user.Id).ExecuteDeleteAsync(ct);
        return await users.UpdateSecurityStampAsync(user);
    }

    private DbSet<IdentityUserLogin<int>> Logins => context.Set<IdentityUserLogin<int>>();
}
