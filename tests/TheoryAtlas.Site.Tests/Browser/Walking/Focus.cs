using Microsoft.Playwright;

namespace TheoryAtlas.Site.Tests.Browser.Walking;

/// <summary>Goes through a page with the Tab key and looks for what shows where one is.</summary>
internal static class Focus
{
    private const int Stops = 15;

    // A ring may also be drawn around the field by what it lies in.
    private const string Look = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const drawn = x => { const s = getComputedStyle(x); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none'; };
          const ringed = drawn(e) || (e.parentElement && drawn(e.parentElement)) || (e.tagName === 'INPUT' && [...(e.labels ?? [])].some(drawn));
          const boxes = [...e.getClientRects()].filter(box => box.width > 2 && box.height > 2);
          const shown = boxes.some(box => { const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2); return hit && (e.contains(hit) || hit.contains(e)); });
          const what = e.cloneNode(false).outerHTML.replace(/<\/[^>]*>$/, '').slice(0, 140) + ' ' + (e.textContent || '').trim().slice(0, 30);
          return [ringed ? '' : what, shown || !boxes.length ? '' : what];
        }
        """;

    /// <summary>The elements among the first ones that take the focus without showing it, or under something else.</summary>
    public static async Task<IEnumerable<Fault>> FaultsAsync(IPage page)
    {
        List<Fault> faults = [];
        for (var stop = 0; stop < Stops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string[]?>(Look) is not [var unmarked, var covered])
                break;
            if (unmarked.Length > 0)
                faults.Add(new Fault("the focus is visible", unmarked));
            if (covered.Length > 0)
                faults.Add(new Fault("nothing covers the focus", covered));
        }

        return faults;
    }
}
