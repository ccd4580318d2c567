using ContactAppointment.Application.Notifications.Mail;
using Fluid;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>What templates can name; <c>docs/mail-templates.md</c> tells operators. What is not known is left out, so that <c>if</c> can ask for it.</summary>
internal static class TemplateVariables
{
    /// <summary>The variables of a mail.</summary>
    public static readonly IReadOnlyList<string> OfMail =
    [
        "organization",
        "phone",
        "appointment",
        "place",
        "start_day",
        "start_date",
        "start_time",
        "end_day",
        "end_date",
        "end_time",
        "days_to_go",
        "given_lines",
        "unsubscribe_url",
    ];

    /// <summary>The variables of the page behind a mail's unsubscribe link.</summary>
    public static readonly IReadOnlyList<string> OfPage = ["organization", "address", "is_done"];

    public static TemplateContext Of(NotificationFacts facts, TemplateOptions options)
    {
        var context = new TemplateContext(options);
        Set(context, "organization", facts.OrganizationName);
        Set(context, "phone", facts.OrganizationPhone);
        Set(context, "appointment", facts.AppointmentName);
        Set(context, "place", facts.Place);
        Set(context, "start_day", facts.StartDay);
        Set(context, "start_date", facts.StartDate);
        Set(context, "start_time", facts.StartTime);
        Set(context, "end_day", facts.EndDay);
        Set(context, "end_date", facts.EndDate);
        Set(context, "end_time", facts.EndTime);
        Set(context, "unsubscribe_url", facts.UnsubscribeLink?.AbsoluteUri);
        if (facts.DaysToGo is { } days)
            context.SetValue("days_to_go", days);
        if (!string.IsNullOrWhiteSpace(facts.GivenMessage))
            context.SetValue("given_lines", facts.GivenMessage.Trim().ReplaceLineEndings("\n").Split('\n'));
        return context;
    }

    public static TemplateContext Of(UnsubscribePage page, TemplateOptions options)
    {
        var context = new TemplateContext(options);
        Set(context, "organization", page.OrganizationName);
        Set(context, "address", page.Address);
        context.SetValue("is_done", page.IsDone);
        return context;
    }

    private static void Set(TemplateContext context, string name, string? value)
    {
        if (OneLine.Of(value ?? "") is { Length: > 0 } known) // in Liquid an empty text would count as known
            context.SetValue(name, known);
    }
}
