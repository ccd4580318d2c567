using ContactAppointment.Application.Common;
using ContactAppointment.Application.Unsubscribing;
using ContactAppointment.Application.Unsubscribing.DeleteUnsubscribedAddress;
using ContactAppointment.Application.Unsubscribing.GetUnsubscribedAddress;
using ContactAppointment.Application.Unsubscribing.ListUnsubscribedAddresses;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Http.Conditions;
using ContactAppointment.WebApi.Security.Scopes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactAppointment.WebApi.Unsubscribing;

internal sealed class UnsubscribedAddressEndpoints : IEndpointGroup
{
    public void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/unsubscribedaddresses")
            .WithTag(
                "Unsubscribed addresses",
                "Addresses that want no more reminders. Their holders put them here, by the link in a reminder."
            )
            .NeedsScopes(TokenScopes.AppointmentsRead, TokenScopes.NotificationsSend);
        group.MapGet("/", List).WithName("ListUnsubscribedAddresses");
        group.MapGet("/{id}", Get).WithName("GetUnsubscribedAddress").AnswersConditions(key => new GetUnsubscribedAddressQuery(key));
        group.MapDelete("/{id}", Delete).WithName("DeleteUnsubscribedAddress");
    }

    /// <summary>The addresses that want no more reminders of the organization, by id.</summary>
    internal static Task<IReadOnlyList<UnsubscribedAddressDto>> List(
        IQueryHandler<ListUnsubscribedAddressesQuery, IReadOnlyList<UnsubscribedAddressDto>> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new ListUnsubscribedAddressesQuery(), ct);

    /// <summary>One address that wants no more reminders, by its id or uuid.</summary>
    internal static Task<UnsubscribedAddressDto> Get(
        PathKey id,
        IQueryHandler<GetUnsubscribedAddressQuery, UnsubscribedAddressDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new GetUnsubscribedAddressQuery(id.Value), ct);

    /// <summary>Lets an address have reminders again, for a holder who asked for them; what was cancelled stays cancelled.</summary>
    internal static async Task<NoContent> Delete(
        PathKey id,
        ICommandHandler<DeleteUnsubscribedAddressCommand, Unit> handler,
        CancellationToken ct
    )
    {
        await handler.HandleAsync(new DeleteUnsubscribedAddressCommand(id.Value), ct);
        return TypedResults.NoContent();
    }
}
