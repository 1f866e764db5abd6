using System.Net;
using System.Text;
using TheoryAtlas.Checks;
using TheoryAtlas.Formats.Runs;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Formats.RoCrate;

/// <summary><c>ro-crate-preview.html</c>: the crate for readers, with a copy of the metadata for programs. Needs nothing but the crate's own files.</summary>
internal static class CratePreview
{
    public const string FileName = "ro-crate-preview.html";

    private const string Style =
        """
        :root{color-scheme:light dark;--ink:#1c1b19;--soft:#5c5a54;--line:#d9d5ca;--ground:#fff;--accent:#1f4e8c}
        @media (prefers-color-scheme:dark){:root{--ink:#ece9e2;--soft:#b3afa5;--line:#45423b;--ground:#1a1917;--accent:#9cc0f0}}
        body{font:1rem/1.55 system-ui,sans-serif;color:var(--ink);background:var(--ground);max-width:52rem;margin:0 auto;padding:1.5rem 1rem 4rem}
        h1{font-size:1.6rem;line-height:1.25;margin:.2rem 0 1rem}h2{font-size:1.1rem;margin:2.2rem 0 .6rem}
        a{color:var(--accent)}.of{color:var(--soft);margin:0}.verdict{border-left:.3rem solid var(--ink);padding:.2rem 0 .2rem 1rem;margin:1rem 0}
        .verdict strong{display:block;font-size:1.15rem}.note{border:1px solid var(--line);padding:.6rem .9rem}
        .box{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
        th,td{text-align:left;vertical-align:top;padding:.35rem .9rem .35rem 0;border-bottom:1px solid var(--line)}td.n,th.n{text-align:right;white-space:nowrap}tbody th{font-weight:400;min-width:11rem}td.k{white-space:nowrap;color:var(--soft)}
        pre{overflow-x:auto;border:1px solid var(--line);padding:.7rem .9rem;margin:.5rem 0}pre.wrap{white-space:pre-wrap;overflow-wrap:anywhere}code{font:.9em ui-monospace,monospace}code.hash{overflow-wrap:anywhere}
        figure{margin:1rem 0}figure img{background:#fff;width:100%;max-width:40rem;height:auto}figcaption{color:var(--soft)}
        dl{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.3rem 1.2rem;margin:0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
        @media print{body{padding:0;max-width:none}}
        """;

    public static string Of(RunStory story, IReadOnlyList<CratePart> payload, string metadata)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append($"<title>{E(story.Name)}</title>\n<style>\n{Style}\n</style>\n");
        // Within a script element only "<" could end it.
        html.Append($"<script type=\"application/ld+json\">\n{metadata.Replace("<", "\\u003c", StringComparison.Ordinal)}</script>\n</head>\n<body>\n<main>\n");
        AppendClaim(html, story);
        AppendFindings(html, story);
        AppendPlots(html, story);
        AppendRun(html, story);
        AppendFiles(html, payload);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void AppendClaim(StringBuilder html, RunStory story)
    {
        html.Append($"<p class=\"of\">One run of the claim {E(story.Run.Claim)}</p>\n<h1>{E(story.Title)}</h1>\n");
        if (story.Paper is { } paper)
            html.Append($"<p class=\"of\">{E(string.Join(", ", paper.Authors))}: {E(TexTitle.ToUnicode(paper.Title))}, {paper.Year}{(story.Claim?.Locator is { } locator ? ", " + E(locator) : "")}</p>\n");
        html.Append($"<div class=\"verdict\"><strong>{E(Verdict(story))}</strong>{E(story.Reason)}</div>\n");
        if (story.Missing is { } missing)
            html.Append($"<p class=\"note\">{E(missing)}</p>\n");
        if (story.Claim is { } claim)
            html.Append($"<h2>The statement</h2>\n<pre class=\"wrap\">{E(claim.Statement.Trim())}</pre>\n<p>In the control, {E(claim.Control.TrimEnd('.'))}.</p>\n");
    }

    private static void AppendFindings(StringBuilder html, RunStory story)
    {
        if (!story.Findings.Any())
            return;
        html.Append("<h2 id=\"findings\">Findings</h2>\n<p>A finding passes when its margin, the deviation divided by the tolerance, is at most 1. The theorem must pass, the control must fail.</p>\n<section class=\"box\" tabindex=\"0\" aria-labelledby=\"findings\">\n<table>\n");
        html.Append("<thead><tr><th scope=\"col\">Arm</th><th scope=\"col\">Quantity</th><th scope=\"col\" class=\"n\">Measured</th><th scope=\"col\" class=\"n\">Predicted</th><th scope=\"col\" class=\"n\">Tolerance</th><th scope=\"col\" class=\"n\">Margin</th><th scope=\"col\">Passed</th></tr></thead>\n<tbody>\n");
        foreach (var (arm, _, finding) in story.Findings)
        {
            var measured = finding.StandardError is { } error ? Numerals.WithError(finding.Measured, error) : Numerals.Of(finding.Measured, finding.Passed ? finding.Tolerance : finding.Deviation / 10);
            var relation = finding.Comparison switch { Comparison.AtMost => "at most ", Comparison.AtLeast => "at least ", _ => "" };
            html.Append($"<tr><td class=\"k\">{FormatWords.Of(arm)}</td><th scope=\"row\">{E(finding.Name)}</th><td class=\"n\">{E(measured)}</td><td class=\"n\">{relation}{E(Numerals.Of(finding.Predicted, finding.Tolerance))}</td><td class=\"n\">{E(Numerals.Of(finding.Tolerance))}</td><td class=\"n\">{E(Numerals.Of(finding.Margin))}</td><td>{(finding.Passed ? "yes" : "no")}</td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n</section>\n");
    }

    private static void AppendPlots(StringBuilder html, RunStory story)
    {
        foreach (var (index, plot) in story.Plots.Index())
            html.Append($"<figure><img src=\"plot-{index + 1}.svg\" alt=\"Plot {index + 1}; its points are in series.csv\"><figcaption>{E(plot.Caption)}</figcaption></figure>\n");
    }

    private static void AppendRun(StringBuilder html, RunStory story)
    {
        var run = story.Run;
        html.Append("<h2>What ran</h2>\n<dl>\n");
        void Line(string name, string? value) => html.Append(value is null ? "" : $"<dt>{name}</dt><dd>{E(value)}</dd>\n");
        Line("Run", run.Id);
        foreach (var (name, value, declared) in story.Parameters)
            Line(E(name), $"{value:R}{(declared?.Unit is { } unit ? " " + unit : "")}{(declared is null ? "" : $" ({declared.About})")}");
        Line("Seed", run.Seed.ToString());
        Line("Asked for", Times.Of(run.StartedAt) + ", by whom is not recorded");
        Line("Ended", run.EndedAt is { } ended ? Times.Of(ended) : null);
        Line("Took", run.Seconds > 0 ? $"{Numerals.Of(run.Seconds)} s{(run.PeakBytes > 0 ? $", at most {Numerals.Of(run.PeakBytes / 1e6)} MB" : "")}" : null);
        Line("On", run.Environment is { } on ? $"{on.Runtime}; {on.Cpu}" : null);
        Line("Confined by", run.Environment?.Confinement);
        Line("Commit", run.Environment?.Commit);
        Line("Fingerprint", run.Fingerprint);
        html.Append($"</dl>\n<h2>To repeat it</h2>\n<p>{E(story.Checkout)}:</p>\n<pre class=\"wrap\"><code>{E(Repetition.Command(run))}</code></pre>\n");
    }

    private static void AppendFiles(StringBuilder html, IReadOnlyList<CratePart> payload)
    {
        html.Append("<h2>Files</h2>\n<dl>\n");
        foreach (var (_, file) in payload)
            html.Append($"<dt><a href=\"{E(file.Name)}\">{E(file.Name)}</a></dt><dd>{E(file.Description)}</dd>\n");
        html.Append("</dl>\n<p class=\"of\">MIT License, copyright The TheoryAtlas contributors. For programs: <a href=\"ro-crate-metadata.json\">ro-crate-metadata.json</a>, an RO-Crate 1.1 that follows the Process Run Crate profile 0.5.</p>\n");
    }

    private static string Verdict(RunStory story)
    {
        var word = story.Run.Verdict.Word().Replace('-', ' ');
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
