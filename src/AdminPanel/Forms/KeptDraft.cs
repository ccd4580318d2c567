namespace ContactAppointment.AdminPanel.Forms;

/// <summary>A form as it was typed into, with what it began with.</summary>
/// <param name="Draft">What stands in the form.</param>
/// <param name="Before">What the person began with.</param>
public sealed record KeptDraft<TForm, TBefore>(TForm Draft, TBefore Before);
