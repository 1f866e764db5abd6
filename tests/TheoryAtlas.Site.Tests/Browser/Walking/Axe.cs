using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace TheoryAtlas.Site.Tests.Browser.Walking;

/// <summary>Deque's rules of accessibility.</summary>
internal static class Axe
{
    private static readonly string s_script = new BundledAxeScriptProvider().GetScript();

    // Axe leaves out the size of targets unless it is asked for. There are no frames, so one call does what axe's own
    // binding does in several and with a second page.
    private const string Run = """
        async () => {
          const found = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            rules: { 'target-size': { enabled: true } },
            resultTypes: ['violations'],
            iframes: false,
          });
          return found.violations.flatMap(rule => rule.nodes.flatMap(node => [
            rule.id, node.html.slice(0, 160) + ' — ' + [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')]));
        }
        """;

    /// <summary>What it finds.</summary>
    public static async Task<IEnumerable<Fault>> FaultsAsync(IPage page)
    {
        await page.EvaluateAsync(s_script);
        return (await page.EvaluateAsync<string[]>(Run)).Chunk(2).Select(fault => new Fault("axe " + fault[0], fault[1]));
    }
}
