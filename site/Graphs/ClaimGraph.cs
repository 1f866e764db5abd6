using System.Collections.Concurrent;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Graphs;

/// <summary>What builds on what among the claims, laid out once for an atlas.</summary>
internal sealed class ClaimGraph(Atlas atlas, Fields fields)
{
    private const int ColumnsOfPanel = 3, ColumnsOfField = 6;

    private readonly ConcurrentDictionary<string, GraphDrawing> _byField = new(StringComparer.Ordinal);
    private GraphDrawing? _whole;

    /// <summary>The links.</summary>
    public ClaimLinks Links { get; } = new(atlas);

    /// <summary>The short names of the claims.</summary>
    public ClaimNames Names { get; } = new(atlas);

    /// <summary>All claims, a panel for each field; panels that need more room than a column stand below the others.</summary>
    public GraphDrawing Whole => _whole ??= new GraphDrawing([.. fields.All
        .Where(each => fields.Claims.Contains(each.Id))
        .Select(each => Panel(each, ColumnsOfPanel, isAlone: false) is { Columns: <= ColumnsOfPanel } panel ? panel : Panel(each, ColumnsOfField, isAlone: false))
        .OrderBy(panel => panel.Columns)]);

    /// <summary>The claims of one field, and those of others that they are linked with.</summary>
    public GraphDrawing Of(Topic field) => _byField.GetOrAdd(field.Id, _ => new GraphDrawing([Panel(field, ColumnsOfField, isAlone: true)]));

    private ClaimPanel Panel(Topic field, int columns, bool isAlone)
    {
        Claim[] claims = [.. fields.Claims[field.Id]];
        var own = claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);

        // Among all claims the links between papers would hide the others; a drawing of one field has room for them.
        var drawn = Links.All.Where(link => isAlone || link.Kind != LinkKind.Paper).ToList();

        // A link to another field is drawn where it ends, its beginning as a guest; in the drawing of one field both ways.
        var abroad = drawn.Where(link => link.Kind != LinkKind.Paper && (own.Contains(link.To) || (isAlone && own.Contains(link.From))));
        Claim[] guests = [.. abroad.SelectMany(link => new[] { link.From, link.To }).Distinct(StringComparer.Ordinal).Where(id => !own.Contains(id)).Select(atlas.Claim).OfType<Claim>()];
        return ClaimPanel.Of(field, claims, guests, drawn, columns);
    }
}
