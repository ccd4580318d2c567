using ContactAppointment.Application.Users;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Infrastructure.Users;

internal static class UserRegistration
{
    public static void AddUsers(this IServiceCollection services)
    {
        services
            .AddIdentityCore<User>(options =>
            {
                options.User.RequireUniqueEmail = false;
                options.User.AllowedUserNameCharacters = ""; // any
                // Length alone makes a password strong (NIST SP 800-63B §5.1.1.2); rules of composition make it guessable.
                options.Password.RequiredLength = IUserAccounts.PasswordMinLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddUserStore<UserOnlyStore<User, AppDbContext, int>>()
            .AddDefaultTokenProviders();
        services
            .AddScoped<IEndedSessions, EfEndedSessions>()
            .AddScoped<ExternalLogins>()
            .AddScoped<LastAdministrator>()
            .AddScoped<SignInTries>()
            .AddScoped<IUserAccounts, EfUserAccounts>();
    }
}
