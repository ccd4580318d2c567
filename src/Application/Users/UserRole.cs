namespace ContactAppointment.Application.Users;

/// <summary>What a person may do in the admin panel.</summary>
public enum UserRole
{
    /// <summary>Works for one organization and sees nothing of any other.</summary>
    Member,

    /// <summary>Sees every organization, and keeps users, settings and tokens.</summary>
    Administrator,
}
