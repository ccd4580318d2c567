using ContactAppointment.Application.Common;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace ContactAppointment.WebApi.Security;

internal static class SecurityRegistration
{
    public static IServiceCollection AddCallers(this IServiceCollection services)
    {
        services.AddOptions<JwtOptions>().BindConfiguration("Jwt").ValidateOnStart();
        services.AddSingleton<IValidateOptions<JwtOptions>, JwtOptionsValidator>();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, ConfigureJwtBearer>();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddAuthorization();
        services.AddHttpContextAccessor().AddScoped<HttpCaller>();
        return services.AddScoped<ICaller>(provider =>
            provider.GetRequiredService<AssignedCaller>() is { IsAssigned: true } assigned
                ? assigned
                : provider.GetRequiredService<HttpCaller>()
        );
    }
}
