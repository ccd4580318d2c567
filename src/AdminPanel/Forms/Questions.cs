using Radzen;

namespace ContactAppointment.AdminPanel.Forms;

/// <summary>Asks before something is done that cannot be undone.</summary>
internal static class Questions
{
    /// <summary>Whether the person said yes.</summary>
    /// <param name="dialogs">Shows the question.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="title">What it is about.</param>
    /// <param name="yes">The words of the button that does it.</param>
    /// <param name="no">The words of the button that does not.</param>
    public static async Task<bool> AskAsync(this DialogService dialogs, string question, string title, string yes, string no) =>
        await dialogs.Confirm(question, title, new ConfirmOptions { OkButtonText = yes, CancelButtonText = no }) == true;
}
