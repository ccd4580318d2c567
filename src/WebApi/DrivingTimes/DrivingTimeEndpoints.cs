using ContactAppointment.Application.Common;
using ContactAppointment.Application.DrivingTimes;
using ContactAppointment.Application.DrivingTimes.CreateDrivingTime;
using ContactAppointment.Application.DrivingTimes.DeleteDrivingTime;
using ContactAppointment.Application.DrivingTimes.GetDrivingTime;
using ContactAppointment.Application.DrivingTimes.ListDrivingTimes;
using ContactAppointment.Application.DrivingTimes.RestoreDrivingTime;
using ContactAppointment.Application.DrivingTimes.UpdateDrivingTime;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Http.Conditions;
using ContactAppointment.WebApi.Security.Scopes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactAppointment.WebApi.DrivingTimes;

internal sealed class DrivingTimeEndpoints : IEndpointGroup
{
    public void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/appointmentdrivingtimes")
            .WithTag("Driving times", "How far it is to appointments, in distance, time or both.")
            .NeedsScopes(TokenScopes.AppointmentsRead, TokenScopes.AppointmentsWrite);
        group.MapGet("/", List).WithName("ListDrivingTimes").WithQueryParameters(QueryParameters.Deleted);
        group.MapPost("/", Create).WithName("CreateDrivingTime");
        group.MapGet("/{id}", Get).WithName("GetDrivingTime").AnswersConditions(key => new GetDrivingTimeQuery(key));
        group.MapPut("/{id}", Replace).WithName("ReplaceDrivingTime");
        group.MapPatch("/{id}", Patch).WithName("PatchDrivingTime");
        group.MapDelete("/{id}", Delete).WithName("DeleteDrivingTime");
        group.MapPost("/{id}/restore", Restore).WithName("RestoreDrivingTime");
    }

    /// <summary>The drives to all appointments of the organization, by id.</summary>
    internal static Task<IReadOnlyList<DrivingTimeDto>> List(
        HttpRequest request,
        IQueryHandler<ListDrivingTimesQuery, IReadOnlyList<DrivingTimeDto>> handler,
        CancellationToken ct
    )
    {
        var query = new QueryReader(request);
        var isDeleted = query.IsDeleted();
        query.ThrowIfBad();
        return handler.HandleAsync(new ListDrivingTimesQuery(isDeleted), ct);
    }

    /// <summary>Adds a drive to an appointment: its distance, its time, or both.</summary>
    internal static async Task<Created<DrivingTimeDto>> Create(
        Body<DrivingTimeFields> body,
        ICommandHandler<CreateDrivingTimeCommand, DrivingTimeDto> handler,
        ResourceLinks links,
        CancellationToken ct
    )
    {
        var drivingTime = await handler.HandleAsync(new CreateDrivingTimeCommand(body.Value), ct);
        return TypedResults.Created(links.DrivingTime(drivingTime.Uuid), drivingTime);
    }

    /// <summary>One drive to an appointment, by its id or uuid.</summary>
    internal static Task<DrivingTimeDto> Get(
        PathKey id,
        IQueryHandler<GetDrivingTimeQuery, DrivingTimeDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new GetDrivingTimeQuery(id.Value), ct);

    /// <summary>Replaces a drive: what is left out is no longer known.</summary>
    internal static Task<DrivingTimeDto> Replace(
        PathKey id,
        Body<DrivingTimeFields> body,
        ICommandHandler<UpdateDrivingTimeCommand, DrivingTimeDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new UpdateDrivingTimeCommand(id.Value, body.Value, WriteMode.Replace), ct);

    /// <summary>Changes a drive, or moves it to another appointment: only what is given changes (RFC 7396, or RFC 6902).</summary>
    internal static Task<DrivingTimeDto> Patch(
        PathKey id,
        PatchBody<DrivingTimeFields> body,
        IQueryHandler<GetDrivingTimeQuery, DrivingTimeDto> reader,
        ICommandHandler<UpdateDrivingTimeCommand, DrivingTimeDto> handler,
        CancellationToken ct
    ) =>
        body.ApplyAsync(
            () => reader.HandleAsync(new GetDrivingTimeQuery(id.Value), ct),
            (fields, _) => handler.HandleAsync(new UpdateDrivingTimeCommand(id.Value, fields, WriteMode.Merge), ct)
        );

    /// <summary>Deletes a drive to an appointment.</summary>
    internal static async Task<NoContent> Delete(PathKey id, ICommandHandler<DeleteDrivingTimeCommand, Unit> handler, CancellationToken ct)
    {
        await handler.HandleAsync(new DeleteDrivingTimeCommand(id.Value), ct);
        return TypedResults.NoContent();
    }

    /// <summary>Takes a drive out of the bin. 409 while its appointment is in the bin.</summary>
    internal static Task<DrivingTimeDto> Restore(
        PathKey id,
        ICommandHandler<RestoreDrivingTimeCommand, DrivingTimeDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new RestoreDrivingTimeCommand(id.Value), ct);
}
