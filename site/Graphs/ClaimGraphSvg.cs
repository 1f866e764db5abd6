using System.Text;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Text;
using static TheoryAtlas.Site.Plots.PlotSvg;

namespace TheoryAtlas.Site.Graphs;

/// <summary>Draws claims and what builds on what. Every claim is a link; a list of the same is its twin.</summary>
internal sealed class ClaimGraphSvg(ClaimGraph graph, GraphWords words)
{
    private const double MarkSize = 13, LineHeight = 15;
    private const int LettersOfLine = 24;

    /// <summary>Draws a layout.</summary>
    /// <param name="drawing">The layout.</param>
    /// <param name="name">What the drawing shows, for those who do not see it.</param>
    /// <param name="isQuiet">Claims that a reader does not look for: they stay, but step back.</param>
    public string Render(GraphDrawing drawing, string name, Func<Claim, bool>? isQuiet = null)
    {
        var svg = new StringBuilder();
        svg.Append($"""<svg class="graph" xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 {N(drawing.Width + 2)} {N(drawing.Height + 2)}" width="{N(drawing.Width + 2)}" height="{N(drawing.Height + 2)}" role="group" aria-label="{E(name)}">""");
        svg.Append("""<defs><marker id="graph-tip" viewBox="0 0 8 8" refX="7.4" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="tip" d="M0.6 0.8L7.4 4L0.6 7.2z"/></marker></defs>""");
        foreach (var placed in drawing.Panels)
        {
            if (placed.Panel.Field is { } field)
            {
                svg.Append($"""<rect class="panel" x="{N(placed.X)}" y="{N(placed.Y)}" width="{N(placed.Width)}" height="{N(placed.Height)}" rx="4"/>""");
                svg.Append($"""<a class="panel-name" href="{E(words.Address("/graph?field=" + field.Id))}"><text x="{N(placed.X + GraphDrawing.Margin)}" y="{N(placed.Y + 27)}">{E(words.Label(field))} <tspan class="panel-count">{placed.Panel.Cells.Count(cell => !cell.IsGuest)}</tspan></text></a>""");
            }

            foreach (var line in placed.Panel.Lines)
                Line(svg, placed, line);
            foreach (var cell in placed.Panel.Cells)
                Cell(svg, placed, cell, isQuiet?.Invoke(cell.Claim) == true);
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Line(StringBuilder svg, PlacedPanel placed, ClaimLine line)
    {
        const double Reach = (GraphDrawing.StepX - GraphDrawing.CellWidth) / 2;
        svg.Append($"""<path class="link link-{line.Link.Kind.ToString().ToLowerInvariant()}" data-from="{E(line.Link.From)}" data-to="{E(line.Link.To)}" marker-end="url(#graph-tip)" """).Append("d=\"");
        double from = 0, height = 0;
        for (var i = 0; i < line.Route.Count; i++)
        {
            var (x, y) = placed.Corner(line.Route[i]);
            y += GraphDrawing.CellHeight / 2;

            // Curved between two layers; past the claims of a layer between the ends it runs straight.
            if (i > 0)
                svg.Append($"C{N(from + Reach)} {N(height)} {N(x - Reach)} {N(y)} {N(x)} {N(y)}");
            (from, height) = (x + GraphDrawing.CellWidth, y);
            if (i < line.Route.Count - 1)
                svg.Append(i == 0 ? $"M{N(from)} {N(height)}" : $"H{N(from)}");
        }

        svg.Append("\"/>");
    }

    private void Cell(StringBuilder svg, PlacedPanel placed, ClaimCell cell, bool isQuiet)
    {
        var claim = cell.Claim;
        var (x, y) = placed.Corner(cell.Place);
        var kind = words.Standing(claim);
        var name = graph.Names[claim.Id];
        var lines = LabelLines.Of(name, LettersOfLine, most: 2);

        // A verdict that a reader expects is said by the shape and its key; any other by its word, too.
        var note = cell.IsGuest ? words.FieldOf(claim) : kind == StandingKind.Verified ? null : words.Word(kind);
        if (note is not null)
            lines = LabelLines.Of(name, LettersOfLine, most: 1);
        svg.Append($"""<a class="cell{(cell.IsGuest ? " guest" : "")}{(isQuiet ? " quiet" : "")}" href="{E(words.Address("/claims/" + claim.Id))}" data-claim="{E(claim.Id)}" aria-label="{E($"{string.Join(' ', lines)}{(note is null ? "" : " " + note)}: {claim.Title}. {words.Relations(claim)}")}">""");
        svg.Append($"""<title lang="en">{E(claim.Title)}</title><rect x="{N(x)}" y="{N(y)}" width="{N(GraphDrawing.CellWidth)}" height="{N(GraphDrawing.CellHeight)}" rx="3"/>""");
        svg.Append($"""<g class="mark mark-{kind.Slug()}" transform="translate({N(x + 8)} {N(y + ((GraphDrawing.CellHeight - MarkSize) / 2))}) scale({N(MarkSize / 16)})">{StandingMark.Path(kind)}</g>""");
        var rows = lines.Count + (note is null ? 0 : 1);
        var baseline = y + (GraphDrawing.CellHeight / 2) + 4.5 - ((rows - 1) * LineHeight / 2);
        svg.Append($"""<text lang="en">""");
        foreach (var line in lines)
        {
            svg.Append($"""<tspan x="{N(x + 28)}" y="{N(baseline)}">{E(line)} </tspan>""");
            baseline += LineHeight;
        }

        svg.Append("</text>");
        if (note is not null)
            svg.Append($"""<text class="note{(cell.IsGuest ? "" : $" standing-{kind.Slug()}")}" x="{N(x + 28)}" y="{N(baseline)}">{E(note)}</text>""");
        svg.Append("</a>");
    }
}

/// <summary>What a drawing of claims says, in the language of its page.</summary>
/// <param name="Standing">Where a claim stands.</param>
/// <param name="Word">The word for that.</param>
/// <param name="Label">The name of a field.</param>
/// <param name="FieldOf">The name of a claim's field.</param>
/// <param name="Relations">Where a claim stands, and how many it builds on and build on it, in a sentence.</param>
/// <param name="Address">A path from the root as an address.</param>
internal sealed record GraphWords(
    Func<Claim, StandingKind> Standing,
    Func<StandingKind, string> Word,
    Func<Topic, string> Label,
    Func<Claim, string> FieldOf,
    Func<Claim, string> Relations,
    Func<string, string> Address);
