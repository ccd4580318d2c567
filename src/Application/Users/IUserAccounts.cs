namespace ContactAppointment.Application.Users;

/// <summary>The people who may sign in to the admin panel, with their passwords.</summary>
public interface IUserAccounts
{
    /// <summary>The shortest password, in characters.</summary>
    const int PasswordMinLength = 10;

    /// <summary>The longest name to sign in with, in characters.</summary>
    const int UserNameMaxLength = 100;

    /// <summary>How many failed tries in a row lock a person out.</summary>
    const int MaxFailedTries = 5;

    /// <summary>How long a person stays locked out.</summary>
    static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    /// <summary>Checks a name and a password. An unknown name and a wrong password are answered alike, and take as long.</summary>
    Task<SignInAnswer> TrySignInAsync(string userName, string password, CancellationToken ct);

    /// <summary>One person, or null.</summary>
    Task<UserDto?> FindAsync(Guid uuid, CancellationToken ct);

    /// <summary>The person whose account with an external sign-in this is, or null where it is nobody's.</summary>
    /// <param name="issuer">The sign-in.</param>
    /// <param name="subject">The account there, which never changes.</param>
    /// <param name="ct">Ends the look-up.</param>
    Task<UserDto?> FindExternalAsync(string issuer, string subject, CancellationToken ct);

    /// <summary>
    /// Gives a person the account of an external sign-in, by a code as for a password: nobody is known there by a name, which others could
    /// take. One that the person had with the same issuer is given up; sessions end.
    /// </summary>
    /// <exception cref="Common.Exceptions.InputException">The code is void, or the account is somebody else's.</exception>
    Task<UserDto> LinkExternalAsync(Guid uuid, string code, string issuer, string subject, CancellationToken ct);

    /// <summary>Takes the external sign-in from a person; sessions end.</summary>
    Task UnlinkExternalAsync(Guid uuid, CancellationToken ct);

    /// <summary>Everybody, by name.</summary>
    Task<IReadOnlyList<UserDto>> ListAsync(CancellationToken ct);

    /// <summary>Lets a person in, without a password as yet.</summary>
    /// <exception cref="Common.Exceptions.InputException">The name is empty, too long or taken, or a member has no organization.</exception>
    Task<UserDto> AddAsync(NewUser user, CancellationToken ct);

    /// <summary>Lets a person in with a password that is held to no rule, for a developer's machine.</summary>
    /// <exception cref="Common.Exceptions.InputException">As for one without a password.</exception>
    Task<UserDto> AddForDevelopmentAsync(NewUser user, string password, CancellationToken ct);

    /// <summary>Changes what a person may do; sessions begun before end.</summary>
    /// <param name="uuid">Who.</param>
    /// <param name="wanted">What the person may do from now on.</param>
    /// <param name="seen">What the one who changes it believes it to be; null for whatever it is.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="Common.Exceptions.InputException">A member has no organization, or no administrator would be left.</exception>
    /// <exception cref="Common.Exceptions.PreconditionFailedException">It is no longer what was seen.</exception>
    Task AssignAsync(Guid uuid, UserPlace wanted, UserPlace? seen, CancellationToken ct);

    /// <summary>Shuts a person out for good; sessions end.</summary>
    /// <exception cref="Common.Exceptions.InputException">No administrator would be left.</exception>
    Task RemoveAsync(Guid uuid, CancellationToken ct);

    /// <summary>Lets a person who was locked out try again.</summary>
    Task UnlockAsync(Guid uuid, CancellationToken ct);

    /// <summary>Changes a password; other sessions of the person end.</summary>
    /// <exception cref="Common.Exceptions.InputException">The current one is wrong, or the new one too short.</exception>
    Task ChangePasswordAsync(Guid uuid, string current, string wanted, CancellationToken ct);

    /// <summary>Makes a code with which a person sets a password once, within a day. A newer password makes it void.</summary>
    Task<string> IssuePasswordCodeAsync(Guid uuid, CancellationToken ct);

    /// <summary>Sets a password by such a code.</summary>
    /// <exception cref="Common.Exceptions.InputException">The code is void, or the password too short.</exception>
    Task<UserDto> SetPasswordAsync(Guid uuid, string code, string wanted, CancellationToken ct);
}
