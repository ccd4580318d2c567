using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Notes;
using ContactAppointment.Application.Notes.CreateNote;
using ContactAppointment.Application.Notes.DeleteNote;
using ContactAppointment.Application.Notes.GetNote;
using ContactAppointment.Application.Notes.ListNotes;
using ContactAppointment.Application.Notes.RestoreNote;
using ContactAppointment.Application.Notes.UpdateNote;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Http.Conditions;
using ContactAppointment.WebApi.Security.Scopes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactAppointment.WebApi.Notes;

internal sealed class NoteEndpoints : IEndpointGroup
{
    public void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/appointmentnotes")
            .WithTag("Notes", "Texts that stand on appointments, at most one of each type on each.")
            .NeedsScopes(TokenScopes.AppointmentsRead, TokenScopes.AppointmentsWrite);
        group
            .MapGet("/", List)
            .WithName("ListNotes")
            .WithCursorParameters("the whole list as a plain array when left out")
            .WithQueryParameters(QueryParameters.Ordering(["id"], "id"), QueryParameters.Deleted)
            .ProducesListOrPage<NoteDto>();
        group.MapPost("/", Create).WithName("CreateNote");
        group.MapGet("/{id}", Get).WithName("GetNote").AnswersConditions(key => new GetNoteQuery(key));
        group.MapPut("/{id}", Replace).WithName("ReplaceNote");
        group.MapPatch("/{id}", Patch).WithName("PatchNote");
        group.MapDelete("/{id}", Delete).WithName("DeleteNote");
        group.MapPost("/{id}/restore", Restore).WithName("RestoreNote");
    }

    /// <summary>The organization's notes, by id: all of them, or a page where <c>page_size</c> is given.</summary>
    internal static async Task<IResult> List(
        HttpRequest request,
        IQueryHandler<ListNotesQuery, CursorPage<NoteDto>> handler,
        CancellationToken ct
    )
    {
        var query = new QueryReader(request);
        var isDeleted = query.IsDeleted();
        query.ThrowIfBad();
        var wanted = Paging.ReadCursor(request, defaultPageSize: null) with { IsDeleted = isDeleted };
        var page = await handler.HandleAsync(new ListNotesQuery(wanted), ct);
        return wanted.PageSize is null ? TypedResults.Ok(page.Results) : TypedResults.Ok(page.ToDto(request));
    }

    /// <summary>Writes a note, and puts it on appointments.</summary>
    internal static async Task<Created<NoteDto>> Create(
        Body<NoteFields> body,
        ICommandHandler<CreateNoteCommand, NoteDto> handler,
        ResourceLinks links,
        CancellationToken ct
    )
    {
        var note = await handler.HandleAsync(new CreateNoteCommand(body.Value), ct);
        return TypedResults.Created(links.Note(note.Uuid), note);
    }

    /// <summary>One note, by its id or uuid.</summary>
    internal static Task<NoteDto> Get(PathKey id, IQueryHandler<GetNoteQuery, NoteDto> handler, CancellationToken ct) =>
        handler.HandleAsync(new GetNoteQuery(id.Value), ct);

    /// <summary>Replaces a note, and where it stands.</summary>
    internal static Task<NoteDto> Replace(
        PathKey id,
        Body<NoteFields> body,
        ICommandHandler<UpdateNoteCommand, NoteDto> handler,
        CancellationToken ct
    ) => handler.HandleAsync(new UpdateNoteCommand(id.Value, body.Value, WriteMode.Replace), ct);

    /// <summary>Changes a note: only what is given changes (RFC 7396, or RFC 6902).</summary>
    internal static Task<NoteDto> Patch(
        PathKey id,
        PatchBody<NoteFields> body,
        IQueryHandler<GetNoteQuery, NoteDto> reader,
        ICommandHandler<UpdateNoteCommand, NoteDto> handler,
        CancellationToken ct
    ) =>
        body.ApplyAsync(
            () => reader.HandleAsync(new GetNoteQuery(id.Value), ct),
            (fields, _) => handler.HandleAsync(new UpdateNoteCommand(id.Value, fields, WriteMode.Merge), ct)
        );

    /// <summary>Deletes a note, wherever it stands.</summary>
    internal static async Task<NoContent> Delete(PathKey id, ICommandHandler<DeleteNoteCommand, Unit> handler, CancellationToken ct)
    {
        await handler.HandleAsync(new DeleteNoteCommand(id.Value), ct);
        return TypedResults.NoContent();
    }

    /// <summary>Takes a note out of the bin, back onto its appointments where those have no other of its type.</summary>
    internal static Task<NoteDto> Restore(PathKey id, ICommandHandler<RestoreNoteCommand, NoteDto> handler, CancellationToken ct) =>
        handler.HandleAsync(new RestoreNoteCommand(id.Value), ct);
}
