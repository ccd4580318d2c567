using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Looks at a page as those do who need it most.</summary>
internal static class PageInspection
{
    private static readonly List<string> Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly List<string> OfColour = ["color-contrast", "link-in-text-block"];

    /// <summary>Waits until nothing on the page has moved for a moment.</summary>
    public static Task SettledAsync(this IPage page) =>
        page.EvaluateAsync(
            """
            () => new Promise(done => {
                let timer;
                const rest = () => { clearTimeout(timer); timer = setTimeout(() => { observer.disconnect(); done(); }, 200); };
                const observer = new MutationObserver(rest);
                observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
                rest();
            })
            """
        );

    /// <summary>What axe-core finds against WCAG 2.1, levels A and AA.</summary>
    public static Task<IReadOnlyList<string>> ViolationsAsync(this IPage page) =>
        ViolationsAsync(page, new RunOnlyOptions { Type = "tag", Values = Wcag });

    /// <summary>The same of colours alone, which are all that another scheme changes.</summary>
    public static Task<IReadOnlyList<string>> ViolationsOfColourAsync(this IPage page) =>
        ViolationsAsync(page, new RunOnlyOptions { Type = "rule", Values = OfColour });

    /// <summary>What reaches beyond the window, or is cut off in its box.</summary>
    public static async Task<IReadOnlyList<string>> OverflowsAsync(this IPage page) =>
        await page.EvaluateAsync<string[]>(
            """
            () => {
                const root = document.documentElement, found = [];
                const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + (typeof e.className === 'string' && e.className ? '.' + e.className.trim().replace(/\s+/g, '.') : '');
                const styles = e => getComputedStyle(e);
                const scrolls = e => e && e !== document.body && e !== root && (/(auto|scroll)/.test(styles(e).overflowX) || scrolls(e.parentElement));
                const isHidden = e => !e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || styles(e).clipPath !== 'none' || e.closest('.skip');
                if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`);
                for (const e of document.body.querySelectorAll('*')) {
                    if (isHidden(e)) continue;
                    const box = e.getBoundingClientRect();
                    if (box.width && (box.right > root.clientWidth + 1 || box.left < -1) && !scrolls(e.parentElement) && !scrolls(e)) found.push(`${name(e)} reaches from ${box.left} to ${box.right}`);
                    const hides = /(hidden|clip)/.test(styles(e).overflowX);
                    const hasText = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
                    if (hides && hasText && e.scrollWidth > e.clientWidth + 1) found.push(`${name(e)} cuts "${e.innerText.trim().slice(0, 40)}" off`);
                }
                return found;
            }
            """
        );

    /// <summary>Goes through the page by Tab: what takes the focus without showing it.</summary>
    public static async Task<IReadOnlyList<string>> UnseenFocusAsync(this IPage page)
    {
        await page.EvaluateAsync(
            """
            () => {
                document.activeElement.blur();
                getSelection().removeAllRanges();
                for (const frame of document.querySelectorAll('iframe')) frame.inert = true; // others' mails, in which no script may look
            }
            """
        );
        var unseen = new List<string>();
        var seen = new HashSet<int>();
        while (true)
        {
            await page.Keyboard.PressAsync("Tab").WaitAsync(Patience);
            var focus = await page.EvaluateAsync<Focus>(
                """
                () => {
                    const e = document.activeElement;
                    if (!e || e === document.body) return { place: -1 };
                    const style = getComputedStyle(e), box = e.getBoundingClientRect();
                    const isOutlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                    const isInside = box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0;
                    return { place: [...document.querySelectorAll('*')].indexOf(e), isSeen: (isOutlined || style.boxShadow !== 'none') && isInside, html: e.outerHTML.slice(0, 200) };
                }
                """
            );
            if (focus.Place < 0 || !seen.Add(focus.Place))
                return seen.Count > 0 ? unseen : ["nothing takes the focus"];
            if (!focus.IsSeen)
                unseen.Add(focus.Html);
        }
    }

    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, RunOnlyOptions rules)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = rules });
        return
        [
            .. result.Violations.SelectMany(v =>
                v.Nodes.Select(n =>
                    $"{v.Id} ({v.Help}): {n.Html}: {string.Join("; ", n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message))}"
                )
            ),
        ];
    }

    private sealed class Focus
    {
        public int Place { get; set; }
        public bool IsSeen { get; set; }
        public string Html { get; set; } = "";
    }
}
