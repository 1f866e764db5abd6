using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TheoryAtlas.Site.Tests.Browser.Walking;

/// <summary>Deque's rules of accessibility.</summary>
internal static class Axe
{
    // Axe leaves out the size of targets unless it is asked for.
    private static readonly AxeRunOptions s_rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        Rules = new Dictionary<string, RuleOptions>(StringComparer.Ordinal) { ["target-size"] = new() { Enabled = true } },
    };

    /// <summary>What it finds.</summary>
    public static async Task<IEnumerable<Fault>> FaultsAsync(IPage page)
    {
        var result = await page.RunAxe(s_rules);
        return result.Violations.SelectMany(violation => violation.Nodes.Select(node => new Fault($"axe {violation.Id}", $"{Short(node.Html)} — {Why(node)}")));
    }

    private static string Short(string html) => html.Length > 160 ? html[..160] + "…" : html;

    private static string Why(AxeResultNode node) =>
        string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));
}
