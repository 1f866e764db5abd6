using System.Text.Json;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Benchmarks.Site;

/// <summary>Lighthouse's four marks for a page, out of a hundred, and the audits that cost some of them.</summary>
internal sealed record Lighthouse(int Performance, int Accessibility, int BestPractices, int Seo, IReadOnlyList<string> Complaints)
{
    /// <summary>The browser.</summary>
    public const string Browser = "/usr/bin/chromium";

    // Lighthouse asks for a newer Node than Debian may have; both come from npm.
    private static readonly string[] s_packages = ["lighthouse@13", "node@22"];

    private static readonly string[] s_categories = ["performance", "accessibility", "best-practices", "seo"];

    private static readonly string s_folder = Path.Combine(Repository.Root, "artifacts", "lighthouse");

    /// <summary>Looks at a page once, as on a phone on a slow line, which is Lighthouse's own choice.</summary>
    public static Lighthouse Of(string address)
    {
        var program = Path.Combine(s_folder, "node_modules", "lighthouse", "cli", "index.js");
        var node = Path.Combine(s_folder, "node_modules", "node", "bin", "node");
        if (!File.Exists(program) || !File.Exists(node))
        {
            Directory.CreateDirectory(s_folder);
            Tool.Run("npm", ["install", "--prefix", s_folder, "--no-audit", "--no-fund", "--loglevel=error", .. s_packages], "apt-get install npm");
        }

        var report = Tool.Run(
            node,
            [program, address, "--quiet", "--output=json", "--only-categories=" + string.Join(',', s_categories), "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"],
            "apt-get install nodejs",
            ("CHROME_PATH", Browser));
        using var document = JsonDocument.Parse(report);
        var categories = document.RootElement.GetProperty("categories");
        var audits = document.RootElement.GetProperty("audits");
        int Mark(string name) => categories.GetProperty(name).GetProperty("score") is { ValueKind: JsonValueKind.Number } score ? (int)Math.Round(score.GetDouble() * 100) : 0;
        return new Lighthouse(Mark("performance"), Mark("accessibility"), Mark("best-practices"), Mark("seo"), [.. s_categories.SelectMany(name => Complaining(categories.GetProperty(name), audits)).Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Complaining(JsonElement category, JsonElement audits) =>
        from reference in category.GetProperty("auditRefs").EnumerateArray()
        where reference.GetProperty("weight").GetDouble() > 0
        let audit = audits.GetProperty(reference.GetProperty("id").GetString()!)
        where audit.GetProperty("score") is { ValueKind: JsonValueKind.Number } score && score.GetDouble() < 0.9
        select audit.GetProperty("id").GetString() + (audit.TryGetProperty("displayValue", out var value) ? $" ({value.GetString()})" : "");
}
