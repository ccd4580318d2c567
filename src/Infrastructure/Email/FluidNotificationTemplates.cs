using System.Text.Encodings.Web;
using System.Text.Unicode;
using ContactAppointment.Application.Notifications.Mail;
using Fluid;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>Fills the Liquid templates, one file for each part and language.</summary>
internal sealed class FluidNotificationTemplates : INotificationTemplates
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All); // umlauts stay readable
    private static readonly TemplateOptions Options = new();
    private readonly Dictionary<string, IFluidTemplate> _templates = [];

    /// <exception cref="ConfigurationException">A template is broken, or names what does not exist.</exception>
    public FluidNotificationTemplates(TemplateSource source)
    {
        var parser = new FluidParser();
        foreach (var name in TemplateSource.Names)
        {
            var (text, place) = source.Read(name);
            if (!parser.TryParse(text, out var template, out var error))
                throw new ConfigurationException($"{place} is broken: {error.ReplaceLineEndings(" ").Trim()}");
            TemplateCheck.Try(template, part: name.Split('.')[0], place);
            _templates[name] = template;
        }
    }

    public string WriteSubject(NotificationFacts facts) => OneLine.Of(Write("subject", facts, NullEncoder.Default));

    public string WriteMessage(NotificationFacts facts) => Write("message", facts, NullEncoder.Default).Trim();

    public string WriteFooter(NotificationFacts facts) => Write("footer", facts, NullEncoder.Default).Trim();

    public string WriteHtml(NotificationFacts facts) => Write("html", facts, Html);

    public string WriteEvent(NotificationFacts facts) => OneLine.Of(Write("event", facts, NullEncoder.Default));

    public string WritePage(UnsubscribePage page) =>
        _templates[TemplateSource.NameOf("unsubscribe", page.Language)].Render(TemplateVariables.Of(page, Options), Html);

    private string Write(string part, NotificationFacts facts, TextEncoder encoder) =>
        _templates[TemplateSource.NameOf(part, facts.Language)].Render(TemplateVariables.Of(facts, Options), encoder);
}
