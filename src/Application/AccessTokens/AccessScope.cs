namespace ContactAppointment.Application.AccessTokens;

/// <summary>What an access token is good for.</summary>
public enum AccessScope
{
    /// <summary>Reading.</summary>
    Read,

    /// <summary>Reading and writing.</summary>
    Write,
}
