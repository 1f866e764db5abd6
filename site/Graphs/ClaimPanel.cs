using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Graphs;

/// <summary>Claims in columns: those that are linked as layered drawings, the others in what these leave free.</summary>
/// <param name="Field">The field that they belong to; null for a drawing of its own.</param>
/// <param name="Columns">How many columns there are.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Cells">Where each claim stands.</param>
/// <param name="Lines">The links between them.</param>
internal sealed record ClaimPanel(Topic? Field, int Columns, double Rows, IReadOnlyList<ClaimCell> Cells, IReadOnlyList<ClaimLine> Lines)
{
    /// <summary>Lays out claims.</summary>
    /// <param name="field">The field that they belong to.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="guests">Claims of other fields that stand beside them.</param>
    /// <param name="links">Links, of which those between these claims are drawn.</param>
    /// <param name="columns">How many columns there should be; there are more where a drawing needs them.</param>
    public static ClaimPanel Of(Topic? field, IReadOnlyList<Claim> claims, IReadOnlyList<Claim> guests, IEnumerable<ClaimLink> links, int columns)
    {
        var all = claims.Select(claim => (Claim: claim, IsGuest: false)).Concat(guests.Select(guest => (Claim: guest, IsGuest: true))).ToDictionary(cell => cell.Claim.Id, StringComparer.Ordinal);
        var inside = links.Where(link => all.ContainsKey(link.From) && all.ContainsKey(link.To)).ToList();
        var parts = Parts([.. all.Keys], inside).Select(part => (Ids: part, Links: inside.Where(link => part.Contains(link.From, StringComparer.Ordinal)).ToList())).ToList();
        var blocks = parts.Where(part => part.Links.Count > 0)
            .Select(part => (part.Links, Layout: LayeredLayout.Of(part.Ids, [.. part.Links.Select(link => (link.From, link.To))])))
            .OrderByDescending(block => block.Layout.Layers * block.Layout.Rows).ToList();
        columns = Math.Max(columns, blocks.Select(block => block.Layout.Layers).DefaultIfEmpty(1).Max());

        var packing = new ColumnPacking(columns);
        var (cells, lines) = (new List<ClaimCell>(), new List<ClaimLine>());
        foreach (var (drawn, layout) in blocks)
        {
            var at = packing.Add(layout);
            Place Moved(Place place) => new(at.Column + place.Column, at.Row + place.Row);
            cells.AddRange(layout.Places.Select(pair => new ClaimCell(all[pair.Key].Claim, Moved(pair.Value), all[pair.Key].IsGuest)));
            lines.AddRange(drawn.Zip(layout.Routes, (link, route) => new ClaimLine(link, [.. route.Select(Moved)])));
        }

        cells.AddRange(parts.Where(part => part.Links.Count == 0).Select(part => new ClaimCell(all[part.Ids[0]].Claim, packing.AddCell(), all[part.Ids[0]].IsGuest)));

        // Read by columns, as the links run.
        return new ClaimPanel(field, columns, packing.Rows, [.. cells.OrderBy(cell => cell.Place.Row).ThenBy(cell => cell.Place.Column)], lines);
    }

    /// <summary>The connected parts, each in the order of the claims.</summary>
    private static IEnumerable<IReadOnlyList<string>> Parts(IReadOnlyList<string> ids, List<ClaimLink> links)
    {
        var beside = links.SelectMany(link => new[] { link, link with { From = link.To, To = link.From } }).ToLookup(link => link.From, link => link.To, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var first in ids.Where(seen.Add))
        {
            var part = new HashSet<string>(StringComparer.Ordinal) { first };
            var open = new Queue<string>([first]);
            while (open.TryDequeue(out var id))
            {
                foreach (var next in beside[id].Where(part.Add))
                    open.Enqueue(next);
            }

            seen.UnionWith(part);
            yield return [.. ids.Where(part.Contains)];
        }
    }
}

/// <summary>A claim in a drawing.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="IsGuest">Whether it belongs to another field.</param>
internal sealed record ClaimCell(Claim Claim, Place Place, bool IsGuest);

/// <summary>A link in a drawing.</summary>
/// <param name="Link">The link.</param>
/// <param name="Route">The places that it passes, its two ends included.</param>
internal sealed record ClaimLine(ClaimLink Link, IReadOnlyList<Place> Route);
