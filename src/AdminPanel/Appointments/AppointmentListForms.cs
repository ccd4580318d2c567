using System.Globalization;
using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Notes;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.AdminPanel.Appointments;

/// <summary>One kind of an appointment as a person types it.</summary>
public sealed class KindForm
{
    public string Name { get; set; } = "";

    public override string ToString() => Name;
}

/// <summary>A note of an appointment as a person types it.</summary>
public sealed class NoteForm
{
    /// <summary>What it is for, as the API writes it.</summary>
    public string Type { get; set; } = NoteTypes.All.ValueOf(NoteTypes.Default);
    public string Text { get; set; } = "";

    public static NoteForm Of(NestedNoteDto note) => new() { Type = note.Type.ToString(CultureInfo.InvariantCulture), Text = note.Note };

    /// <summary>A new one, of the first type that the appointment has none of.</summary>
    public static NoteForm NewBeside(IReadOnlyCollection<NoteForm> others) =>
        new() { Type = NoteTypes.All.Values.FirstOrDefault(v => others.All(o => o.Type != v)) ?? NoteTypes.All.ValueOf(NoteTypes.Default) };

    public NestedNoteFields ToFields() => new() { Type = (ChoiceText?)Type, Note = Text };

    public override string ToString() => $"{Display}: {Text}";

    private string Display => NoteTypes.All.TryParse(Type, out var type) ? NoteTypes.All.DisplayOf(type) : Type;
}
