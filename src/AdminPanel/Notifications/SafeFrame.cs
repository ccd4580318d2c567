namespace ContactAppointment.AdminPanel.Notifications;

/// <summary>Makes the document of a frame that shows a mail.</summary>
internal static class SafeFrame
{
    // Comes first, where nothing in the mail can undo it: a second policy only forbids more. Links would open windows, which the frame may not.
    private const string Head =
        "<!doctype html><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
        + "form-action 'none'; base-uri 'none'\"><base target=\"_blank\">";

    /// <summary>The mail's HTML with a policy before it that lets nothing be loaded.</summary>
    public static string Around(string html) => Head + html;
}
