namespace ContactAppointment.Application.Common;

/// <summary>Who asks: what the token says, after it was checked.</summary>
public interface ICaller
{
    /// <summary>The caller's organization; null when the token names none.</summary>
    Guid? OrganizationUuid { get; }

    /// <summary>The caller's CoreUser; null when the token names none.</summary>
    Guid? UserUuid { get; }

    /// <summary>Whether the caller may read and change what belongs to any organization, by id.</summary>
    bool IsSuperuser { get; }

    /// <summary>Whether the caller keeps users, organizations and access tokens; nobody does through the API.</summary>
    bool IsAdministrator => false;
}
