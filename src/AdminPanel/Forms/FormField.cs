namespace ContactAppointment.AdminPanel.Forms;

/// <summary>A part of a form that two versions of a record may differ in.</summary>
/// <param name="Label">Its name, as the page has it.</param>
/// <param name="Show">Writes it for a reader; what is written alike is alike.</param>
/// <param name="Take">Takes it over from another form: first the one that is written to.</param>
public sealed record FormField<TForm>(string Label, Func<TForm, string> Show, Action<TForm, TForm> Take);
