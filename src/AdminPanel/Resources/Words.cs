namespace ContactAppointment.AdminPanel.Resources;

/// <summary>The panel's words. English stands in the pages themselves; <c>Words.de.resx</c> has the German for each.</summary>
internal sealed class Words;
