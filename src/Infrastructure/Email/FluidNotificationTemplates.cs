using System.Text.Encodings.Web;
using System.Text.Unicode;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Domain.Organizations;
using Fluid;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>Fills the Liquid templates beside it, one file for each part and language.</summary>
internal sealed class FluidNotificationTemplates : INotificationTemplates
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All); // umlauts stay readable
    private static readonly string[] Parts = ["subject", "message", "html"];
    private readonly Dictionary<string, IFluidTemplate> _templates;

    public FluidNotificationTemplates()
        : this(ReadEmbedded) { }

    /// <param name="read">Reads a template by its file name.</param>
    internal FluidNotificationTemplates(Func<string, string> read)
    {
        var parser = new FluidParser();
        var names = from part in Parts from language in Organization.Languages select FileName(part, language);
        _templates = names.ToDictionary(name => name, name => Parse(parser, name, read(name)));
    }

    public string WriteSubject(NotificationFacts facts) => Write("subject", facts, NullEncoder.Default).Trim();

    public string WriteMessage(NotificationFacts facts) => Write("message", facts, NullEncoder.Default).Trim();

    public string WriteHtml(NotificationFacts facts) => Write("html", facts, Html);

    private string Write(string part, NotificationFacts facts, TextEncoder encoder) =>
        _templates[FileName(part, facts.Language)].Render(ContextOf(facts), encoder);

    private static TemplateContext ContextOf(NotificationFacts facts)
    {
        var context = new TemplateContext();
        Set("organization", facts.OrganizationName);
        Set("phone", facts.OrganizationPhone);
        Set("appointment", facts.AppointmentName);
        Set("place", facts.Place);
        Set("start_day", facts.StartDay);
        Set("start_date", facts.StartDate);
        Set("start_time", facts.StartTime);
        Set("end_day", facts.EndDay);
        Set("end_date", facts.EndDate);
        Set("end_time", facts.EndTime);
        if (facts.DaysToGo is { } days)
            context.SetValue("days_to_go", days);
        if (!string.IsNullOrWhiteSpace(facts.GivenMessage))
            context.SetValue("given_lines", facts.GivenMessage.Trim().ReplaceLineEndings("\n").Split('\n'));

        return context;

        void Set(string name, string? value)
        {
            if (OneLine.Of(value ?? "") is { Length: > 0 } known) // in Liquid an empty text would count as known
                context.SetValue(name, known);
        }
    }

    private static IFluidTemplate Parse(FluidParser parser, string name, string source) =>
        parser.TryParse(source, out var template, out var error)
            ? template
            : throw new InvalidOperationException($"The template {name} is broken: {error}");

    private static string FileName(string part, string language) => $"{part}.{language}.liquid";

    private static string ReadEmbedded(string name)
    {
        var type = typeof(FluidNotificationTemplates);
        using var stream =
            type.Assembly.GetManifestResourceStream(type, $"Templates.{name}")
            ?? throw new InvalidOperationException($"The template {name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
