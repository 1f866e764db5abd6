using Microsoft.Playwright;

namespace TheoryAtlas.Site.Tests.Browser.Walking;

/// <summary>What holds of every page, as far as its document and its layout say.</summary>
internal static class Document
{
    // The longest shift that is let pass: of a page that moves by a hundredth of itself nobody loses the line.
    private const double MostShift = 0.01;

    private const string Tell = """
        const tell = e => e ? e.cloneNode(false).outerHTML.replace(/<\/[^>]*>$/, '').replace(/ style="[^"]*"/, '').slice(0, 140) + (e.id ? '' : ' ' + (e.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40)) : 'what is gone';
        """;

    private const string Rules = "language => {" + Tell + """
        const faults = [], add = (rule, where) => faults.push(rule, where), root = document.documentElement;
        if (root.lang !== language) add('the page says its language', `lang="${root.lang}", not "${language}"`);
        if (!document.title.trim()) add('the page has a title', '<title>');
        const heads = [...document.querySelectorAll('h1')];
        if (heads.length !== 1) add('there is one h1', `${heads.length}: ${heads.map(tell).join(' ')}`);
        const seen = new Set();
        for (const e of document.querySelectorAll('[id]')) {
          if (seen.has(e.id)) add('ids are unique', tell(e));
          seen.add(e.id);
        }
        return faults;
        }
        """;

    // Of what sticks out, the innermost elements: they are the cause, those around them only grow with them.
    private const string Sideways = "() => {" + Tell + """
        const all = document.scrollingElement, width = all.clientWidth;
        if (all.scrollWidth <= width) return [];
        const clipped = e => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) if (getComputedStyle(p).overflowX !== 'visible') return true; return false; };
        const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 0.5 && !clipped(e));
        const inner = out.filter(e => !out.some(other => other !== e && e.contains(other)));
        return (inner.length ? inner.slice(0, 3) : [document.body]).map(e => `${tell(e)} (${Math.round(e.getBoundingClientRect().right)} > ${width}, the page ${all.scrollWidth})`);
        }
        """;

    private const string Shifts = "async () => {" + Tell + """
        await document.fonts.ready;
        const shifts = [], watch = new PerformanceObserver(list => shifts.push(...list.getEntries()));
        watch.observe({ type: 'layout-shift', buffered: true });
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))));
        shifts.push(...watch.takeRecords());
        watch.disconnect();
        const moved = shifts.filter(shift => !shift.hadRecentInput);
        const sum = moved.reduce((all, shift) => all + shift.value, 0);
        const worst = moved.sort((a, b) => b.value - a.value)[0];
        return { sum, where: worst ? worst.sources.slice(0, 2).map(s => `${tell(s.node?.nodeType === 1 ? s.node : s.node?.parentElement)} y ${Math.round(s.previousRect.y)}→${Math.round(s.currentRect.y)} height ${Math.round(s.previousRect.height)}→${Math.round(s.currentRect.height)} x ${Math.round(s.previousRect.x)}→${Math.round(s.currentRect.x)} width ${Math.round(s.previousRect.width)}→${Math.round(s.currentRect.width)}`).join(' and ') : '' };
        }
        """;

    /// <summary>Language, title, heading, ids.</summary>
    public static async Task<IEnumerable<Fault>> RulesAsync(IPage page, Stop stop) =>
        (await page.EvaluateAsync<string[]>(Rules, stop.Language)).Chunk(2).Select(fault => new Fault(fault[0], fault[1]));

    /// <summary>What sticks out to the right.</summary>
    public static async Task<IEnumerable<Fault>> SidewaysAsync(IPage page, int width) =>
        (await page.EvaluateAsync<string[]>(Sideways)).Select(element => new Fault($"nothing scrolls sideways at {width}", element));

    /// <summary>What has moved since the page began to load; waits for its fonts.</summary>
    public static async Task<IEnumerable<Fault>> ShiftsAsync(IPage page)
    {
        var shifts = await page.EvaluateAsync<Shift>(Shifts);
        return shifts.Sum > MostShift ? [new Fault("nothing moves while the page loads", $"{shifts.Sum:0.000}: {shifts.Where}")] : [];
    }

    /// <summary>Opens what is folded up, so that it is looked at as well.</summary>
    public static Task UnfoldAsync(IPage page) => page.EvaluateAsync("document.querySelectorAll('details').forEach(drawer => drawer.open = true)");

    private sealed record Shift
    {
        public double Sum { get; init; }

        public string Where { get; init; } = "";
    }
}
