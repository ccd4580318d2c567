using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Application.Unsubscribing;
using ContactAppointment.Application.Unsubscribing.GetUnsubscribePage;
using ContactAppointment.Application.Unsubscribing.Unsubscribe;
using ContactAppointment.WebApi.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactAppointment.WebApi.Unsubscribing;

/// <summary>Where the unsubscribe links in reminders lead. Holding a link is all it takes.</summary>
internal sealed class UnsubscribeEndpoints : IEndpointGroup
{
    public void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/unsubscribe/{token}").AllowAnonymous().ExcludeFromDescription();
        group.MapGet("/", Ask);
        group.MapPost("/", Unsubscribe).DisableAntiforgery();
    }

    /// <summary>A page that asks. It changes nothing: mail scanners follow every link.</summary>
    internal static async Task<ContentHttpResult> Ask(
        string token,
        IUnsubscribeLinks links,
        IQueryHandler<GetUnsubscribePageQuery, UnsubscribePage> handler,
        INotificationTemplates templates,
        HttpResponse response,
        CancellationToken ct
    )
    {
        var unsubscription = links.Read(token) ?? throw new NotFoundException();
        return Page(await handler.HandleAsync(new GetUnsubscribePageQuery(unsubscription), ct), templates, response);
    }

    /// <summary>Unsubscribes, for the page's button and for mail programs alike (RFC 8058 §3.1); what the body says is of no matter.</summary>
    internal static async Task<ContentHttpResult> Unsubscribe(
        string token,
        IUnsubscribeLinks links,
        ICommandHandler<UnsubscribeCommand, UnsubscribePage> handler,
        INotificationTemplates templates,
        HttpResponse response,
        CancellationToken ct
    )
    {
        var unsubscription = links.Read(token) ?? throw new NotFoundException();
        return Page(await handler.HandleAsync(new UnsubscribeCommand(unsubscription), ct), templates, response);
    }

    private static ContentHttpResult Page(UnsubscribePage page, INotificationTemplates templates, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        response.Headers["Referrer-Policy"] = "no-referrer"; // the address of the page is the key to it
        return TypedResults.Content(templates.WritePage(page), "text/html; charset=utf-8");
    }
}
