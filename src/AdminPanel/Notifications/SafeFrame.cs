namespace ContactAppointment.AdminPanel.Notifications;

/// <summary>Makes the document of a frame that shows a mail.</summary>
internal static class SafeFrame
{
    // Comes first, where nothing in the mail can undo it: a second policy only forbids more. Links would open windows, which the frame may not.
    // The attribute stays with the mail's own <html>: without one, keys would not come into a frame that holds no link, to scroll it; and a frame
    // does not show by itself that they have.
    private const string Head =
        "<!doctype html><html tabindex=\"0\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
        + "form-action 'none'; base-uri 'none'\"><base target=\"_blank\"><style>html:focus-visible{outline:2px solid #1b6391;outline-offset:-2px}</style>";

    /// <summary>The mail's HTML with a policy before it that lets nothing be loaded.</summary>
    public static string Around(string html) => Head + html;
}
