using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Notifications.CancelNotification;
using ContactAppointment.Application.Notifications.CreateNotification;
using ContactAppointment.Application.Notifications.DeleteNotification;
using ContactAppointment.Application.Notifications.GetNotification;
using ContactAppointment.Application.Notifications.ListNotifications;
using ContactAppointment.Application.Notifications.RecordBounce;
using ContactAppointment.Application.Notifications.RestoreNotification;
using ContactAppointment.Application.Notifications.RetryNotification;
using ContactAppointment.Application.Notifications.UpdateNotification;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Http.Conditions;
using ContactAppointment.WebApi.Security.Scopes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactAppointment.WebApi.Notifications;

internal sealed class NotificationEndpoints : IEndpointGroup
{
    public void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/appointmentnotifications")
            .WithTag("Notifications", "Mails about appointments.")
            .NeedsScopes(TokenScopes.AppointmentsRead, TokenScopes.NotificationsSend);
        group
            .MapGet("/", List)
            .WithName("ListNotifications")
            .WithCursorParameters("the whole list as a plain array when left out")
            .WithQueryParameters(NotificationListParameters.Filters)
            .ProducesListOrPage<NotificationDto>();
        group.MapPost("/", Create).WithName("CreateNotification");
        group.MapGet("/{id}", Get).WithName("GetNotification").AnswersConditions(key => new GetNotificationQuery(key));
        group.MapPut("/{id}", Replace).WithName("ReplaceNotification");
        group.MapPatch("/{id}", Patch).WithName("PatchNotification");
        group.MapDelete("/{id}", Delete).WithName("DeleteNotification");
        group.MapPost("/{id}/restore", Restore).WithName("RestoreNotification");
        group.MapPost("/bounces", RecordBounce).WithName("RecordBounce");
        group.MapPost("/{id}/retry", Retry).WithName("RetryNotification");
        group.MapPost("/{id}/cancel", Cancel).WithName("CancelNotification");
    }

    /// <summary>The organization's notifications that fulfil all filters: all of them, or a page where <c>page_size</c> is given.</summary>
    internal static async Task<IResult> List(
        HttpRequest request,
        IQueryHandler<ListNotificationsQuery, CursorPage<NotificationDto>> handler,
        CancellationToken ct
    )
    {
        var query = NotificationListParameters.Read(request);
        var page = await handler.HandleAsync(query, ct);
        return query.Page.PageSize is null ? TypedResults.Ok(page.Results) : TypedResults.Ok(page.ToDto(request));
    }

    /// <summary>Makes a notification about an appointment; with <c>send_notification</c> its mail goes out after the save.</summary>
    internal static async Task<Created<NotificationDto>> Create(
        Body<NotificationFields> body,
        ICommandHandler<CreateNotificationCommand, NotificationDto> handler,
        ResourceLinks links,
        CancellationToken ct
    )
    {
        var notification = await handler.HandleAsync(new CreateNotificationCommand(body.Value), ct);
        return TypedResults.Created(links.Notification(notification.Uuid), notification);
    }

    /// <summary>One notification, by its id or uuid.</summary>
    internal static Task<NotificationDto> Get(
        PathKey id,
        IQueryHandler<GetNotificationQuery, NotificationDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new GetNotificationQuery(id.Value), ct);

    /// <summary>Replaces a notification.</summary>
    internal static Task<NotificationDto> Replace(
        PathKey id,
        Body<NotificationFields> body,
        ICommandHandler<UpdateNotificationCommand, NotificationDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new UpdateNotificationCommand(id.Value, body.Value, WriteMode.Replace), ct);

    /// <summary>Changes a notification: only what is given changes (RFC 7396, or RFC 6902).</summary>
    internal static Task<NotificationDto> Patch(
        PathKey id,
        PatchBody<NotificationFields> body,
        IQueryHandler<GetNotificationQuery, NotificationDto> reader,
        ICommandHandler<UpdateNotificationCommand, NotificationDto> handler,
        CancellationToken ct
    ) =>
        body.ApplyAsync(
            () => reader.HandleAsync(new GetNotificationQuery(id.Value), ct),
            (fields, _) => handler.HandleAsync(new UpdateNotificationCommand(id.Value, fields, WriteMode.Merge), ct)
        );

    /// <summary>Deletes a notification; a mail that has not gone out stays in.</summary>
    internal static async Task<NoContent> Delete(PathKey id, ICommandHandler<DeleteNotificationCommand, Unit> handler, CancellationToken ct)
    {
        await handler.HandleAsync(new DeleteNotificationCommand(id.Value), ct);
        return TypedResults.NoContent();
    }

    /// <summary>
    /// Takes a delivery-status mail (RFC 3464) as it came, at most 1 MiB, or the body of a <c>multipart/report</c> under its own type. The
    /// notification whose <c>Message-ID</c> it names is marked as failed when the report says so for good; a mail that is only late, that
    /// was passed on, or that is not the organization's own changes nothing and gets the same answer. With a superuser's token it is found
    /// in whichever organization it belongs to.
    /// </summary>
    internal static async Task<NoContent> RecordBounce(
        RawMail mail,
        ICommandHandler<RecordBounceCommand, Unit> handler,
        CancellationToken ct
    )
    {
        await handler.HandleAsync(new RecordBounceCommand(mail.Bytes, mail.ContentType), ct);
        return TypedResults.NoContent();
    }

    /// <summary>
    /// Tries a failed notification's mail again, at once. One that is under way or sent is left as it is; a draft or cancelled one is a 400,
    /// and so is one whose mail was accepted and came back.
    /// </summary>
    internal static Task<NotificationDto> Retry(
        PathKey id,
        ICommandHandler<RetryNotificationCommand, NotificationDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new RetryNotificationCommand(id.Value), ct);

    /// <summary>
    /// Cancels a notification whose mail has not gone out; one that has is a 400. A mail that is being sent at this very moment may still go
    /// out: its status then becomes <c>sent</c>, else <c>cancelled</c>.
    /// </summary>
    internal static Task<NotificationDto> Cancel(
        PathKey id,
        ICommandHandler<CancelNotificationCommand, NotificationDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new CancelNotificationCommand(id.Value), ct);

    /// <summary>Takes a notification out of the bin; a mail whose time is past is cancelled. 409 while its appointment is in the bin.</summary>
    internal static Task<NotificationDto> Restore(
        PathKey id,
        ICommandHandler<RestoreNotificationCommand, NotificationDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new RestoreNotificationCommand(id.Value), ct);
}
