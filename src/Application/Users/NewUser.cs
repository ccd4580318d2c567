namespace ContactAppointment.Application.Users;

/// <summary>A person who is to be let in.</summary>
/// <param name="UserName">What the person signs in with.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="OrganizationUuid">The one organization of a member; ignored for an administrator.</param>
public sealed record NewUser(string UserName, UserRole Role, Guid? OrganizationUuid)
{
    /// <summary>The name that is kept.</summary>
    public string TrimmedName => UserName.Trim();

    /// <summary>What is wrong with it, by the field, as far as that can be told without the others.</summary>
    public IReadOnlyDictionary<string, string[]> Mistakes()
    {
        var mistakes = new Dictionary<string, string[]>();
        if (TrimmedName.Length is 0 or > IUserAccounts.UserNameMaxLength)
            mistakes["user_name"] = [$"Enter a name of 1 to {IUserAccounts.UserNameMaxLength} characters."];
        if (Role == UserRole.Member && OrganizationUuid is null)
            mistakes["organization_uuid"] = [UserPlace.NoOrganizationMessage];
        return mistakes;
    }
}
