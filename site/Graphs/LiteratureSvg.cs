using System.Text;
using TheoryAtlas.Catalog;
using static TheoryAtlas.Site.Plots.PlotSvg;

namespace TheoryAtlas.Site.Graphs;

/// <summary>Draws papers as dots: a lane for each subject, a column for each year. The list of the same papers is its twin.</summary>
internal static class LiteratureSvg
{
    private const double Step = 8.4, Lead = 212, Head = 44, Air = 12;
    private const int Across = 6, LettersOfLine = 26;
    private const double ColumnWidth = (Across * Step) + 6;

    /// <summary>Draws papers.</summary>
    /// <param name="literature">The papers.</param>
    /// <param name="hasClaims">Whether claims of a paper can be run.</param>
    /// <param name="names">The papers' names.</param>
    /// <param name="label">The name of a subject; of papers of no subject, null.</param>
    /// <param name="address">A path from the root as an address.</param>
    public static string Render(Literature literature, Func<Paper, bool> hasClaims, PaperNames names, Func<Topic?, string> label, Func<string, string> address)
    {
        var spans = literature.Spans;
        var width = Lead + (spans.Count * ColumnWidth);
        var body = new StringBuilder();
        var y = Head;
        foreach (var (topic, papers) in literature.Lanes)
        {
            Paper[][] cells = [.. spans.Select(span => papers.Where(paper => span.Holds(paper.Year)).ToArray())];
            var lines = LabelLines.Of(label(topic), LettersOfLine, most: 2);
            var height = Math.Max(cells.Max(Rows) * Step, lines.Count * 16) + Air;
            body.Append($"""<path class="lane" d="M0 {N(y)}H{N(width)}"/><text class="lane-name" x="0" y="{N(y + Air + 6)}">""");
            for (var i = 0; i < lines.Count; i++)
                body.Append($"""<tspan x="0" dy="{(i == 0 ? 0 : 16)}">{E(lines[i])}</tspan>""");
            body.Append($"""</text><text class="lane-count" x="{N(Lead - 12)}" y="{N(y + Air + 6)}">{papers.Count}</text>""");
            for (var column = 0; column < spans.Count; column++)
                Cell(body, cells[column], Lead + (column * ColumnWidth), y + Air, hasClaims, names, address);
            y += height + 2;
        }

        var svg = new StringBuilder();
        svg.Append($"""<svg class="chronology" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {N(width)} {N(y)}" width="{N(width)}" height="{N(y)}" aria-hidden="true" focusable="false">""");
        for (var column = 0; column < spans.Count; column++)
        {
            var middle = Lead + (column * ColumnWidth) + (ColumnWidth / 2) - 3;
            svg.Append($"""<text class="year" x="{N(middle)}" y="16">{E(spans[column].Name)}</text><text class="year-count" x="{N(middle)}" y="33">{literature.Papers.Count(paper => spans[column].Holds(paper.Year))}</text>""");
        }

        return svg.Append(body).Append("</svg>").ToString();
    }

    private static int Rows(Paper[] papers) => (papers.Length + Across - 1) / Across;

    private static void Cell(StringBuilder svg, Paper[] papers, double x, double y, Func<Paper, bool> hasClaims, PaperNames names, Func<string, string> address)
    {
        for (var i = 0; i < papers.Length; i++)
        {
            var paper = papers[i];
            var (title, authors) = names.Of(paper);
            var claimed = hasClaims(paper);
            svg.Append($"""<a href="{address("/papers/" + paper.Key)}" tabindex="-1"><title>{authors}: {title}</title><circle class="{(claimed ? "paper-claimed" : "paper-dot")}" cx="{N(x + (i % Across * Step) + (Step / 2))}" cy="{N(y + (i / Across * Step) + (Step / 2))}" r="{(claimed ? "3.8" : "2.7")}"/></a>""");
        }
    }
}
