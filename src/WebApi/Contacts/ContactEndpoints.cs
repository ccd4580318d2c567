using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Contacts.CreateContact;
using ContactAppointment.Application.Contacts.DeleteContact;
using ContactAppointment.Application.Contacts.GetContact;
using ContactAppointment.Application.Contacts.ListContacts;
using ContactAppointment.Application.Contacts.RestoreContact;
using ContactAppointment.Application.Contacts.UpdateContact;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Http.Conditions;
using ContactAppointment.WebApi.Security.Scopes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactAppointment.WebApi.Contacts;

internal sealed class ContactEndpoints : IEndpointGroup
{
    public void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/contact")
            .WithTag("Contacts", "People and companies that an organization deals with.")
            .NeedsScopes(TokenScopes.ContactsRead, TokenScopes.ContactsWrite);
        group.MapGet("/", List).WithName("ListContacts").WithOffsetParameters().WithQueryParameters(ContactListParameters.Filters);
        group.MapPost("/", Create).WithName("CreateContact");
        group.MapGet("/{id}", Get).WithName("GetContact").AnswersConditions(key => new GetContactQuery(key));
        group.MapPut("/{id}", Replace).WithName("ReplaceContact");
        group.MapPatch("/{id}", Patch).WithName("PatchContact");
        group.MapDelete("/{id}", Delete).WithName("DeleteContact");
        group.MapPost("/{id}/restore", Restore).WithName("RestoreContact");
    }

    /// <summary>The organization's contacts that fulfil all filters.</summary>
    /// <remarks><c>limit</c> and <c>offset</c> say which of them. A filter that is empty is none; one with a bad value is an error.</remarks>
    internal static async Task<OffsetPageDto<ContactDto>> List(
        HttpRequest request,
        IQueryHandler<ListContactsQuery, OffsetPage<ContactDto>> handler,
        CancellationToken ct
    )
    {
        var query = ContactListParameters.Read(request);
        return (await handler.HandleAsync(query, ct)).ToDto(query, request);
    }

    /// <summary>Makes a contact.</summary>
    internal static async Task<Created<ContactDto>> Create(
        Body<ContactFields> body,
        ICommandHandler<CreateContactCommand, ContactDto> handler,
        ResourceLinks links,
        CancellationToken ct
    )
    {
        var contact = await handler.HandleAsync(new CreateContactCommand(body.Value), ct);
        return TypedResults.Created(links.Contact(contact.Uuid), contact);
    }

    /// <summary>One contact, by its id or uuid.</summary>
    internal static Task<ContactDto> Get(PathKey id, IQueryHandler<GetContactQuery, ContactDto> handler, CancellationToken ct) =>
        handler.HandleAsync(new GetContactQuery(id.Value), ct);

    /// <summary>Replaces a contact: what is left out goes back to its default, but for <c>customer_id</c> and <c>core_user_uuid</c>.</summary>
    internal static Task<ContactDto> Replace(
        PathKey id,
        Body<ContactFields> body,
        ICommandHandler<UpdateContactCommand, ContactDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new UpdateContactCommand(id.Value, body.Value, WriteMode.Replace), ct);

    /// <summary>Changes a contact: only what is given changes (RFC 7396, or RFC 6902).</summary>
    internal static Task<ContactDto> Patch(
        PathKey id,
        PatchBody<ContactFields> body,
        IQueryHandler<GetContactQuery, ContactDto> reader,
        ICommandHandler<UpdateContactCommand, ContactDto> handler,
        CancellationToken ct
    ) =>
        body.ApplyAsync(
            () => reader.HandleAsync(new GetContactQuery(id.Value), ct),
            (fields, _) => handler.HandleAsync(new UpdateContactCommand(id.Value, fields, WriteMode.Merge), ct)
        );

    /// <summary>Deletes a contact; its appointments stay and show no contact.</summary>
    internal static async Task<NoContent> Delete(PathKey id, ICommandHandler<DeleteContactCommand, Unit> handler, CancellationToken ct)
    {
        await handler.HandleAsync(new DeleteContactCommand(id.Value), ct);
        return TypedResults.NoContent();
    }

    /// <summary>Takes a contact out of the bin: 409 where another has its <c>customer_id</c> or <c>core_user_uuid</c> by now.</summary>
    internal static Task<ContactDto> Restore(
        PathKey id,
        ICommandHandler<RestoreContactCommand, ContactDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new RestoreContactCommand(id.Value), ct);
}
