using ContactAppointment.Application.Common;
using Microsoft.Extensions.Options;

namespace ContactAppointment.WebApi.Security;

/// <summary>Tells one caller from another, as the token names them.</summary>
internal static class CallerKey
{
    /// <summary>Organization, user and user name, a line each.</summary>
    public static string Of(HttpContext http)
    {
        var caller = http.RequestServices.GetRequiredService<ICaller>();
        var claims = http.RequestServices.GetRequiredService<IOptions<JwtOptions>>().Value.Claims;
        return $"{caller.OrganizationUuid}\n{caller.UserUuid}\n{http.User.FindFirst(claims.Username)?.Value}";
    }
}
