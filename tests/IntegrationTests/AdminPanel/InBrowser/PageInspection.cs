using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Looks at a page as those do who need it most.</summary>
internal static class PageInspection
{
    private static readonly List<string> Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
    private const int MostSteps = 1_000; // more than any page has places
    private const float FrameMilliseconds = 5_000;
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

    /// <summary>What reaches beyond the window, is cut off in its box or has to be scrolled sideways.</summary>
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
                    if (/(auto|scroll)/.test(styles(e).overflowX) && e.scrollWidth > e.clientWidth + 1) found.push(`${name(e)} scrolls sideways`);
                    const hides = /(hidden|clip)/.test(styles(e).overflowX);
                    const hasText = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
                    if (hides && hasText && e.scrollWidth > e.clientWidth + 1) found.push(`${name(e)} cuts "${e.innerText.trim().slice(0, 40)}" off`);
                }
                return found;
            }
            """
        );

    private const string LookAtFocus = """
        () => {
            const walked = (window.walked ??= new Set());
            const e = document.activeElement;
            if (!e || e === document.body || (walked.has(e) && window.lastWalked !== e)) return { isOver: true };
            const isNew = !walked.has(e), style = getComputedStyle(e), box = e.getBoundingClientRect();
            walked.add(window.lastWalked = e);
            const isOutlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
            const isInside = box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0;
            return { isFrame: e.tagName === 'IFRAME', isSeen: !isNew || (isOutlined || style.boxShadow !== 'none') && isInside, html: e.outerHTML.slice(0, 200) };
        }
        """;

    /// <summary>Goes through all of the page by Tab, from its beginning until the keyboard leaves it.</summary>
    public static async Task<FocusWalk> WalkAsync(this IPage page)
    {
        await page.EvaluateAsync(
            """
            () => {
                const beginning = document.createElement('span');
                beginning.tabIndex = -1;
                document.body.prepend(beginning);
                beginning.focus();
                beginning.remove(); // the keyboard goes on from where it was
                window.walked = new Set();
            }
            """
        );
        var unseen = new List<string>();
        for (var step = 0; step < MostSteps; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            // One element may hold several stops: the parts of a date, or what is in a mail's frame.
            var focus = await page.MainFrame.EvaluateAsync<Focus>(LookAtFocus);
            if (focus.IsOver && await TakesAFrameItAsync(page))
                focus = await page.MainFrame.EvaluateAsync<Focus>(LookAtFocus);
            if (focus.IsFrame)
                focus.IsSeen = await InFrameAsync(page);
            if (focus.IsOver)
                return new FocusWalk(unseen, await UnreachedAsync(page));
            if (!focus.IsSeen)
                unseen.Add(focus.Html);
        }

        throw new AssertionException($"The keyboard does not leave the page within {MostSteps} steps.");
    }

    /// <summary>Whether a frame that is still to come takes the focus: it is a process of its own, which does so a moment after the key.</summary>
    private static async Task<bool> TakesAFrameItAsync(IPage page)
    {
        if (await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('iframe')].every(f => walked.has(f))"))
            return false;
        try
        {
            await page.WaitForFunctionAsync(
                "() => document.activeElement?.tagName === 'IFRAME'",
                null,
                new() { Timeout = FrameMilliseconds }
            );
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>What has the focus in a frame is seen there; the frame itself never tells.</summary>
    private static async Task<bool> InFrameAsync(IPage page)
    {
        var element = (await page.EvaluateHandleAsync("() => document.activeElement")).AsElement()!;
        return (await (await element.ContentFrameAsync())!.EvaluateAsync<Focus>(LookAtFocus)).IsSeen;
    }

    private static Task<string[]> UnreachedAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => {
                const isOpen = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('[inert]');
                const isChosen = e => e.type !== 'radio' || e.checked;
                return [...document.querySelectorAll('a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, iframe, [tabindex]')]
                    .filter(e => e.tabIndex >= 0 && isOpen(e) && isChosen(e) && !walked.has(e))
                    .map(e => e.outerHTML.slice(0, 200));
            }
            """
        );

    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, RunOnlyOptions rules)
    {
        // In a mail's frame no script may run, no timer either, and axe-core would wait there without an end: mails are looked at by themselves.
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = rules, Iframes = false });
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
        public bool IsOver { get; set; }
        public bool IsFrame { get; set; }
        public bool IsSeen { get; set; }
        public string Html { get; set; } = "";
    }
}

/// <summary>What a walk by keyboard found.</summary>
/// <param name="Unseen">What took the focus without showing it.</param>
/// <param name="Unreached">What could take it, and was not come to.</param>
internal sealed record FocusWalk(IReadOnlyList<string> Unseen, IReadOnlyList<string> Unreached);
