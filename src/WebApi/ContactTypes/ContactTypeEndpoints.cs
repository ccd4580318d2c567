using ContactAppointment.Application.Common;
using ContactAppointment.Application.ContactTypes;
using ContactAppointment.Application.ContactTypes.CreateContactType;
using ContactAppointment.Application.ContactTypes.DeleteContactType;
using ContactAppointment.Application.ContactTypes.GetContactType;
using ContactAppointment.Application.ContactTypes.ListContactTypes;
using ContactAppointment.Application.ContactTypes.RestoreContactType;
using ContactAppointment.Application.ContactTypes.UpdateContactType;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Http.Conditions;
using ContactAppointment.WebApi.Security.Scopes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.ContactTypes;

internal sealed class ContactTypeEndpoints : IEndpointGroup
{
    private static readonly QueryParameter OnlyGlobal = new(
        "is_global",
        JsonSchemaType.Boolean,
        "With `true` only the global ones are listed, with `false` only the organization's own."
    )
    {
        Example = true,
    };

    public void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/contacttype")
            .WithTag("Contact types", "Kinds that organizations put their contacts into; the global ones are everybody's.")
            .NeedsScopes(TokenScopes.ContactsRead, TokenScopes.ContactsWrite);
        group.MapGet("/", List).WithName("ListContactTypes").WithQueryParameters(OnlyGlobal, QueryParameters.Deleted);
        group.MapPost("/", Create).WithName("CreateContactType");
        group.MapGet("/{id}", Get).WithName("GetContactType").AnswersConditions(key => new GetContactTypeQuery(key));
        group.MapPut("/{id}", Replace).WithName("ReplaceContactType");
        group.MapPatch("/{id}", Patch).WithName("PatchContactType");
        group.MapDelete("/{id}", Delete).WithName("DeleteContactType");
        group.MapPost("/{id}/restore", Restore).WithName("RestoreContactType");
    }

    /// <summary>The contact types that the caller sees, by id: its organization's own and the global ones.</summary>
    internal static Task<IReadOnlyList<ContactTypeDto>> List(
        HttpRequest request,
        IQueryHandler<ListContactTypesQuery, IReadOnlyList<ContactTypeDto>> handler,
        CancellationToken ct
    )
    {
        var reader = new QueryReader(request);
        var query = new ListContactTypesQuery(reader.Flag(OnlyGlobal.Name), reader.IsDeleted());
        reader.ThrowIfBad();
        return handler.HandleAsync(query, ct);
    }

    /// <summary>Makes a contact type of the caller's organization.</summary>
    internal static async Task<Created<ContactTypeDto>> Create(
        Body<ContactTypeFields> body,
        ICommandHandler<CreateContactTypeCommand, ContactTypeDto> handler,
        ResourceLinks links,
        CancellationToken ct
    )
    {
        var contactType = await handler.HandleAsync(new CreateContactTypeCommand(body.Value), ct);
        return TypedResults.Created(links.ContactType(contactType.Uuid), contactType);
    }

    /// <summary>One contact type, by its id or uuid.</summary>
    internal static Task<ContactTypeDto> Get(
        PathKey id,
        IQueryHandler<GetContactTypeQuery, ContactTypeDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new GetContactTypeQuery(id.Value), ct);

    /// <summary>Replaces a contact type; a global one only by a superuser.</summary>
    internal static Task<ContactTypeDto> Replace(
        PathKey id,
        Body<ContactTypeFields> body,
        ICommandHandler<UpdateContactTypeCommand, ContactTypeDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new UpdateContactTypeCommand(id.Value, body.Value, WriteMode.Replace), ct);

    /// <summary>Changes a contact type: only what is given changes (RFC 7396, or RFC 6902). A global one only by a superuser.</summary>
    internal static Task<ContactTypeDto> Patch(
        PathKey id,
        PatchBody<ContactTypeFields> body,
        IQueryHandler<GetContactTypeQuery, ContactTypeDto> reader,
        ICommandHandler<UpdateContactTypeCommand, ContactTypeDto> handler,
        CancellationToken ct
    ) =>
        body.ApplyAsync(
            () => reader.HandleAsync(new GetContactTypeQuery(id.Value), ct),
            (fields, _) => handler.HandleAsync(new UpdateContactTypeCommand(id.Value, fields, WriteMode.Merge), ct)
        );

    /// <summary>Deletes a contact type; its contacts are left without one. A global one only by a superuser.</summary>
    internal static async Task<NoContent> Delete(PathKey id, ICommandHandler<DeleteContactTypeCommand, Unit> handler, CancellationToken ct)
    {
        await handler.HandleAsync(new DeleteContactTypeCommand(id.Value), ct);
        return TypedResults.NoContent();
    }

    /// <summary>Takes a contact type out of the bin; contacts that had it do not get it back. A global one only by a superuser.</summary>
    internal static Task<ContactTypeDto> Restore(
        PathKey id,
        ICommandHandler<RestoreContactTypeCommand, ContactTypeDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new RestoreContactTypeCommand(id.Value), ct);
}
