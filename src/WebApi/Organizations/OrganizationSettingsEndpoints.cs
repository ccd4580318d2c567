using ContactAppointment.Application.Common;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.Organizations.GetOrganizationSettings;
using ContactAppointment.Application.Organizations.UpdateOrganizationSettings;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Http.Conditions;
using ContactAppointment.WebApi.Security.Scopes;

namespace ContactAppointment.WebApi.Organizations;

internal sealed class OrganizationSettingsEndpoints : IEndpointGroup
{
    public void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/organizationsettings")
            .WithTag("Organization settings", "What an organization's mails say of it, its zone, and its reminders.")
            .NeedsScopes(TokenScopes.AppointmentsRead, TokenScopes.AppointmentsWrite);
        group.MapGet("/", Get).WithName("GetOrganizationSettings").AnswersConditions(new GetOrganizationSettingsQuery());
        group.MapPut("/", Replace).WithName("ReplaceOrganizationSettings");
        group.MapPatch("/", Patch).WithName("PatchOrganizationSettings");
    }

    /// <summary>The settings of the caller's organization; one that has set nothing has the service's defaults.</summary>
    internal static Task<OrganizationSettingsDto> Get(
        IQueryHandler<GetOrganizationSettingsQuery, OrganizationSettingsDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new GetOrganizationSettingsQuery(), ct);

    /// <summary>Replaces the settings: what is left out goes back to the service's default.</summary>
    internal static Task<OrganizationSettingsDto> Replace(
        Body<OrganizationSettingsFields> body,
        ICommandHandler<UpdateOrganizationSettingsCommand, OrganizationSettingsDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new UpdateOrganizationSettingsCommand(body.Value, WriteMode.Replace), ct);

    /// <summary>Changes the settings: only what is given changes (RFC 7396, or RFC 6902).</summary>
    internal static Task<OrganizationSettingsDto> Patch(
        PatchBody<OrganizationSettingsFields> body,
        IQueryHandler<GetOrganizationSettingsQuery, OrganizationSettingsDto> reader,
        ICommandHandler<UpdateOrganizationSettingsCommand, OrganizationSettingsDto> handler,
        CancellationToken ct
    ) =>
        body.ApplyAsync(
            () => reader.HandleAsync(new GetOrganizationSettingsQuery(), ct),
            (fields, _) => handler.HandleAsync(new UpdateOrganizationSettingsCommand(fields, WriteMode.Merge), ct)
        );
}
