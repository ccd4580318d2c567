using ContactAppointment.Application.Users;
using Microsoft.AspNetCore.Identity;

namespace ContactAppointment.Infrastructure.Users;

/// <summary>A person who may sign in to the admin panel, as ASP.NET Core Identity keeps it.</summary>
internal sealed class User : IdentityUser<int>
{
    public Guid Uuid { get; init; } = Guid.CreateVersion7();

    public UserRole Role { get; set; }

    public Guid? OrganizationUuid { get; set; }

    public UserDto ToDto(DateTimeOffset now, bool signsInElsewhere = false) =>
        new()
        {
            Uuid = Uuid,
            UserName = UserName ?? "",
            Role = Role,
            OrganizationUuid = OrganizationUuid,
            LockedUntil = LockoutEnd > now ? LockoutEnd : null,
            HasPassword = PasswordHash is not null,
            SignsInElsewhere = signsInElsewhere,
            SecurityStamp = SecurityStamp ?? "",
        };
}
