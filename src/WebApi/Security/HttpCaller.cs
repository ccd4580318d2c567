using System.Security.Claims;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using Microsoft.Extensions.Options;

namespace ContactAppointment.WebApi.Security;

/// <summary>The caller of the current request, from its token. Where there is no request, as in a worker, there is no caller.</summary>
internal sealed class HttpCaller(IHttpContextAccessor http, IOptions<JwtOptions> options) : ICaller
{
    public Guid? OrganizationUuid => UuidOf(options.Value.Claims.Organization);

    public Guid? UserUuid => UuidOf(options.Value.Claims.User);

    public bool IsSuperuser =>
        Claim(options.Value.Claims.Superuser) is { ValueType: ClaimValueTypes.Boolean, Value: var value }
        && bool.TryParse(value, out var isSuperuser)
        && isSuperuser;

    private Guid? UuidOf(string claim) => UuidText.TryParse(Claim(claim)?.Value, out var uuid) && uuid != Guid.Empty ? uuid : null;

    private Claim? Claim(string name) => http.HttpContext?.User.FindFirst(name);
}
