using System.Reflection;
using System.Text.RegularExpressions;
using ContactAppointment.AdminPanel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>A page of the panel, as its route tells it.</summary>
internal sealed partial record PanelPage(Type Component, string Template)
{
    /// <summary>Every page there is, so that a new one is tried with no list to be kept.</summary>
    public static IReadOnlyList<PanelPage> All { get; } =
    [
        .. typeof(AdminPanelOptions)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>().Select(route => new PanelPage(type, route.Template)))
            .OrderBy(page => page.Template, StringComparer.Ordinal),
    ];

    /// <summary>The pages that show one thing of an organization.</summary>
    public static IEnumerable<PanelPage> OfOneThing => All.Where(page => page is { IsForStrangers: false, HasParameters: true });

    public static IEnumerable<PanelPage> ForSignedIn => All.Where(page => !page.IsForStrangers);

    /// <summary>Whether it is opened by somebody who is not signed in.</summary>
    public bool IsForStrangers => Component.IsDefined(typeof(AllowAnonymousAttribute), inherit: true);

    /// <summary>Whether it is alive over a circuit, rather than a form that the server renders.</summary>
    public bool HoldsCircuit => !Component.IsDefined(typeof(ExcludeFromInteractiveRoutingAttribute), inherit: true);

    public bool HasParameters => Template.Contains('{', StringComparison.Ordinal);

    /// <summary>What is shown, by the first part of the path.</summary>
    public string Resource => Template.Split('/')[1];

    /// <summary>A name for files.</summary>
    public string Name => Template == "/" ? "home" : NoFileName().Replace(Template, "-").Trim('-').ToLowerInvariant();

    /// <summary>Where it is, below the panel's own path, with examples in the place of parameters.</summary>
    public string PathWith(Func<string, Guid?> exampleOf) =>
        Parameter()
            .Replace(
                Template.TrimStart('/'),
                _ =>
                    exampleOf(Resource)?.ToString()
                    ?? throw new AssertionException(
                        $"The page {Template} shows one of many: let PanelStage.ExampleOf know one of \"{Resource}\", so that the page is tried."
                    )
            );

    public override string ToString() => Template;

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NoFileName();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
