using ContactAppointment.WebApi.Security;
using Microsoft.Extensions.Options;

namespace ContactAppointment.WebApi.Development;

internal static class DevelopmentRegistration
{
    /// <summary>What only a developer's machine has; elsewhere this adds nothing.</summary>
    public static void AddDevelopment(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
            return;
        builder.Services.AddSingleton<IPostConfigureOptions<JwtOptions>, DevelopmentTokens>();
        builder.Services.AddSingleton<DemoOrganization>().AddHostedService<DevelopmentWelcome>();
    }
}
