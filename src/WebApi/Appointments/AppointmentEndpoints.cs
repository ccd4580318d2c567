using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Appointments.CreateAppointment;
using ContactAppointment.Application.Appointments.DeleteAppointment;
using ContactAppointment.Application.Appointments.GetAppointment;
using ContactAppointment.Application.Appointments.ListAppointments;
using ContactAppointment.Application.Appointments.RestoreAppointment;
using ContactAppointment.Application.Appointments.UpdateAppointment;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Http.Conditions;
using ContactAppointment.WebApi.Security.Scopes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactAppointment.WebApi.Appointments;

internal sealed class AppointmentEndpoints : IEndpointGroup
{
    public void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/appointment")
            .WithTag("Appointments", "What takes place at a time, with its notes and driving times.")
            .NeedsScopes(TokenScopes.AppointmentsRead, TokenScopes.AppointmentsWrite);
        group
            .MapGet("/", List)
            .WithName("ListAppointments")
            .WithCursorParameters($"{CursorRequest.DefaultPageSize} by default", CursorRequest.DefaultPageSize)
            .WithQueryParameters(AppointmentListParameters.Filters);
        group.MapPost("/", Create).WithName("CreateAppointment");
        group.MapGet("/{id}", Get).WithName("GetAppointment").AnswersConditions(key => new GetAppointmentQuery(key));
        group.MapPut("/{id}", Replace).WithName("ReplaceAppointment");
        group.MapPatch("/{id}", Patch).WithName("PatchAppointment");
        group.MapDelete("/{id}", Delete).WithName("DeleteAppointment");
        group.MapPost("/{id}/restore", Restore).WithName("RestoreAppointment");
    }

    /// <summary>A page of the organization's appointments that fulfil all filters.</summary>
    /// <remarks><c>page_size</c> and <c>cursor</c>, from an earlier answer, say which. A filter that is empty is none; one with a bad value is an error.</remarks>
    internal static async Task<CursorPageDto<AppointmentDto>> List(
        HttpRequest request,
        IQueryHandler<ListAppointmentsQuery, CursorPage<AppointmentDto>> handler,
        CancellationToken ct
    )
    {
        var query = AppointmentListParameters.Read(request);
        return (await handler.HandleAsync(query, ct)).ToDto(request);
    }

    /// <summary>Makes an appointment with its notes.</summary>
    internal static async Task<Created<AppointmentDto>> Create(
        Body<AppointmentFields> body,
        ICommandHandler<CreateAppointmentCommand, AppointmentDto> handler,
        ResourceLinks links,
        CancellationToken ct
    )
    {
        var appointment = await handler.HandleAsync(new CreateAppointmentCommand(body.Value), ct);
        return TypedResults.Created(links.Appointment(appointment.Uuid), appointment);
    }

    /// <summary>One appointment, by its id or uuid.</summary>
    internal static Task<AppointmentDto> Get(
        PathKey id,
        IQueryHandler<GetAppointmentQuery, AppointmentDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new GetAppointmentQuery(id.Value), ct);

    /// <summary>Replaces an appointment: what is left out goes back to its default, but for <c>owner</c> and <c>notes</c>; <c>notes</c> that are given replace all.</summary>
    internal static Task<AppointmentDto> Replace(
        PathKey id,
        Body<AppointmentFields> body,
        ICommandHandler<UpdateAppointmentCommand, AppointmentDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new UpdateAppointmentCommand(id.Value, body.Value, WriteMode.Replace), ct);

    /// <summary>Changes an appointment: only what is given changes (RFC 7396, or RFC 6902); notes are changed or added by their type.</summary>
    internal static Task<AppointmentDto> Patch(
        PathKey id,
        PatchBody<AppointmentFields> body,
        IQueryHandler<GetAppointmentQuery, AppointmentDto> reader,
        ICommandHandler<UpdateAppointmentCommand, AppointmentDto> handler,
        CancellationToken ct
    ) =>
        body.ApplyAsync(
            () => reader.HandleAsync(new GetAppointmentQuery(id.Value), ct),
            (fields, isWhole) =>
                handler.HandleAsync(new UpdateAppointmentCommand(id.Value, fields, WriteMode.Merge) { ReplacesNotes = isWhole }, ct)
        );

    /// <summary>Deletes an appointment with its notifications, driving times, and the notes that stand nowhere else.</summary>
    internal static async Task<NoContent> Delete(PathKey id, ICommandHandler<DeleteAppointmentCommand, Unit> handler, CancellationToken ct)
    {
        await handler.HandleAsync(new DeleteAppointmentCommand(id.Value), ct);
        return TypedResults.NoContent();
    }

    /// <summary>Takes an appointment out of the bin with its notes, notifications and driving times; mails whose time is past are cancelled.</summary>
    internal static Task<AppointmentDto> Restore(
        PathKey id,
        ICommandHandler<RestoreAppointmentCommand, AppointmentDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new RestoreAppointmentCommand(id.Value), ct);
}
