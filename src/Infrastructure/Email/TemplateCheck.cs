using ContactAppointment.Application.Notifications.Mail;
using Fluid;
using Fluid.Values;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>Tries a template on made-up appointments, so that what an operator mistyped ends the start and not a mail.</summary>
internal static class TemplateCheck
{
    private static readonly NotificationFacts Full = new()
    {
        Language = "en",
        OrganizationName = "Organization",
        OrganizationPhone = "030 1",
        AppointmentName = "Appointment",
        Place = "Place",
        StartDay = "Monday, 30 March 2026",
        StartDate = "30 Mar 2026",
        StartTime = "10:00",
        EndDay = "Tuesday, 31 March 2026",
        EndDate = "31 Mar 2026",
        EndTime = "11:00",
        DaysToGo = 1,
        UnsubscribeLink = new Uri("https://example.org/unsubscribe/x"),
    };

    private static readonly NotificationFacts[] Samples =
    [
        Full,
        Full with
        {
            GivenMessage = "Line\nLine",
        },
        Full with
        {
            OrganizationName = null,
            OrganizationPhone = null,
            AppointmentName = null,
            Place = null,
            EndDay = null,
            EndDate = null,
            DaysToGo = null,
            UnsubscribeLink = null,
        },
    ];

    private static readonly UnsubscribePage[] PageSamples =
    [
        new("en", "Organization", "somebody@example.org", IsDone: false),
        new("en", "Organization", "somebody@example.org", IsDone: true),
    ];

    /// <exception cref="ConfigurationException">It names what does not exist, cannot be filled in, or is a subject without text.</exception>
    public static void Try(IFluidTemplate template, string part, string place)
    {
        var isPage = part == "unsubscribe";
        var known = isPage ? TemplateVariables.OfPage : TemplateVariables.OfMail;
        var unknown = new List<string>();
        var options = new TemplateOptions
        {
            StrictFilters = true,
            Undefined = name =>
            {
                if (!known.Contains(name))
                    unknown.Add(name);
                return ValueTask.FromResult<FluidValue>(NilValue.Instance);
            },
        };

        foreach (var context in isPage ? Pages(options) : Samples.Select(facts => TemplateVariables.Of(facts, options)))
        {
            var text = Render(template, context, place);
            if (unknown.Count > 0)
                throw new ConfigurationException($"{place}: there is no variable {unknown[0]}; there are {string.Join(", ", known)}.");
            if (part is "subject" or "event" && text.Trim().Length == 0)
                throw new ConfigurationException($"{place}: nothing is left of it when only the date is known.");
        }
    }

    private static IEnumerable<TemplateContext> Pages(TemplateOptions options) =>
        from page in PageSamples
        select TemplateVariables.Of(page, options);

    private static string Render(IFluidTemplate template, TemplateContext context, string place)
    {
        try
        {
            return template.Render(context);
        }
#pragma warning disable CA1031 // filters may throw anything, and the operator is to learn which file does
        catch (Exception e)
#pragma warning restore CA1031
        {
            throw new ConfigurationException($"{place} cannot be filled in: {e.Message}", e);
        }
    }
}
