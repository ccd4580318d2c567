using ContactAppointment.Application.Common;
using ContactAppointment.Application.PersonalData;
using ContactAppointment.Application.PersonalData.ErasePersonalData;
using ContactAppointment.Application.PersonalData.GetPersonalData;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Security.Scopes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ContactAppointment.WebApi.PersonalData;

/// <summary>What the law gives a person a right to: a copy of its data, and their end (GDPR, articles 15, 17 and 20).</summary>
internal sealed class PersonalDataEndpoints : IEndpointGroup
{
    public void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/contact/{id}/personal-data")
            .WithTag("Personal data", "All that is held of a person: a copy of it, and its end.")
            .NeedsScopes(
                [TokenScopes.ContactsRead, TokenScopes.AppointmentsRead],
                [TokenScopes.ContactsWrite, TokenScopes.AppointmentsWrite]
            );
        group.MapGet("/", Get).WithName("ExportPersonalData");
        group.MapDelete("/", Erase).WithName("ErasePersonalData").WithMetadata(new WaitsForMails());
    }

    /// <summary>
    /// All that is held of a person, to be kept as a file: the contact, its appointments with their notes and drives, the notifications about
    /// them and those to its addresses, their mails, whether it wants reminders, and what is recorded of all this.
    /// </summary>
    /// <remarks>
    /// <c>about</c> says what each part is. It is written out as it is read, so it may be long; one that ends early, since the service failed
    /// meanwhile, is no complete JSON.
    /// </remarks>
    internal static async Task<PersonalDataDto> Get(
        PathKey id,
        HttpResponse response,
        IQueryHandler<GetPersonalDataQuery, PersonalDataDto> handler,
        CancellationToken ct
    )
    {
        var data = await handler.HandleAsync(new GetPersonalDataQuery(id.Value), ct);
        response.Headers.CacheControl = CacheControlHeaderValue.NoStoreString;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"personal-data-{data.Contact.Uuid}.json",
        }.ToString();
        return data;
    }

    /// <summary>
    /// Erases all that is held of a person, for good: the contact, its appointments with everything on them, mails to its addresses, its
    /// refusals of reminders, answers kept for repeats, and the history of all this, of which entries without content are left.
    /// </summary>
    /// <remarks>
    /// It cannot be undone. Mails in the pickup folder and remains in the files of the database follow within moments; what requests were
    /// about to write of the person at that moment, within minutes. Backups keep what they hold.
    /// </remarks>
    internal static async Task<NoContent> Erase(PathKey id, ICommandHandler<ErasePersonalDataCommand, Unit> handler, CancellationToken ct)
    {
        await handler.HandleAsync(new ErasePersonalDataCommand(id.Value), ct);
        return TypedResults.NoContent();
    }
}
