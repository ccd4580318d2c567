using ContactAppointment.Application.Common;
using ContactAppointment.Application.PersonalData;
using ContactAppointment.Application.PersonalData.GetPersonalData;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Security.Scopes;
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
}
