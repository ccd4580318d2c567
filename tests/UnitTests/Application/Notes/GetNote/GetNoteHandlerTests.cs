using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Notes;
using ContactAppointment.Application.Notes.GetNote;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Notes.GetNote;

public sealed class GetNoteHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_KnownNote_IsShownWithItsDisplayText()
    {
        var note = AppointmentNote.Write(Known.Organization, "text", NoteType.OooNote).WithId(7);
        Host.Notes.Rows.Add(note);

        var dto = await GetAsync(ResourceKey.Of(note.Uuid));

        Assert.That((dto.Id, dto.Uuid, dto.Note, dto.Type, dto.TypeDisplay), Is.EqualTo((7, note.Uuid, "text", 4, "OOO Note")));
    }

    [Test]
    public void HandleAsync_UnknownNote_IsNotFound()
    {
        var act = () => GetAsync(ResourceKey.Of(99));

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }

    private Task<NoteDto> GetAsync(ResourceKey key) => Host.AskAsync<GetNoteQuery, NoteDto>(new(key));
}
