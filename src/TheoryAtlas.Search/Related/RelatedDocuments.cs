using TheoryAtlas.Catalog;
using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Related;

namespace TheoryAtlas.Search;

/// <summary>Finds papers and claims that are close to a paper or a claim, and says why. Immutable; safe for several threads.</summary>
/// <remarks>
/// What the page of a document shows elsewhere is left out, so that the list tells a reader what the page does not tell
/// already: of a paper, what it builds on, what builds on it, and its own claims; of a claim, its paper and the claims
/// that it uses or sharpens or that use or sharpen it. The other papers that state a claim and the other claims of its paper
/// are in. A document is listed for a common foundation or successor, a relation to one of its claims, the same
/// family of theorems, two common topics, one that is rare or the main one of both, or for its content.
/// </remarks>
public sealed class RelatedDocuments
{
    /// <summary>Contents that are farther apart than this are not called close.</summary>
    public const double LeastCosine = 0.5;

    // As many neighbours in content are asked for.
    private const int MostNearest = 20;

    private const int MostReasons = 4;
    private const int MostOfOneKind = 2;

    // Two early works share many successors; the fourth says nothing new.
    private const int MostCounted = 3;

    private readonly Atlas _atlas;
    private readonly Kinships _kinships;
    private readonly Relative?[] _rows;
    private readonly Dictionary<(DocumentType, string), int> _rowOf = [];
    private readonly ILookup<string, int> _byTopic;
    private readonly Func<int, IReadOnlyList<(int Row, double Cosine)>> _nearest;

    /// <summary>Prepares the documents.</summary>
    /// <param name="atlas">The records.</param>
    /// <param name="rows">The documents in the order of an index's rows.</param>
    /// <param name="nearest">The rows that are nearest to a row in content, with their cosines; null where that is not known.</param>
    public RelatedDocuments(Atlas atlas, IEnumerable<(DocumentType Type, string Id)> rows, Func<int, IReadOnlyList<(int Row, double Cosine)>>? nearest)
    {
        _atlas = atlas;
        _kinships = new Kinships(atlas);
        _nearest = nearest ?? (_ => []);
        _rows = [.. rows.Select(row => Relative.Of(atlas, row.Type, row.Id))];
        foreach (var (row, document) in Known())
            _rowOf[(document.Type, document.Id)] = row;
        _byTopic = Known().SelectMany(known => _kinships.Topics(known.Document), (known, topic) => (topic.Id, known.Row)).ToLookup(pair => pair.Id, pair => pair.Row);
    }

    /// <summary>Prepares the papers and claims of an atlas, of whose contents nothing more is known.</summary>
    /// <param name="atlas">The records.</param>
    public RelatedDocuments(Atlas atlas)
        : this(atlas, [.. atlas.Papers.Select(paper => (DocumentType.Paper, paper.Key)), .. atlas.Claims.Select(claim => (DocumentType.Claim, claim.Id))], nearest: null)
    {
    }

    /// <summary>Prepares the documents of an index whose space of contents may be known.</summary>
    internal RelatedDocuments(Atlas atlas, IEnumerable<(DocumentType Type, string Id)> rows, SemanticSpace? contents)
        : this(atlas, rows, contents is null ? null : row => contents.Nearest(row, MostNearest))
    {
    }

    /// <summary>The closest documents, the closest first, of equally close ones the nearest in time; papers and claims each have a third of the places if they can fill it.</summary>
    /// <param name="type">Whether the name is that of a paper or of a claim.</param>
    /// <param name="id">The paper's key or the claim's id; an unknown one has no relatives.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<RelatedDocument> Of(DocumentType type, string id, int limit = 6)
    {
        if (limit <= 0 || !_rowOf.TryGetValue((type, id), out var row))
            return [];
        var one = _rows[row]!;
        var shown = ShownElsewhere(one).Append(row).ToHashSet();
        var close = _nearest(row).Where(near => near.Cosine >= LeastCosine && near.Row >= 0 && near.Row < _rows.Length).DistinctBy(near => near.Row).ToDictionary(near => near.Row, near => near.Cosine);
        var ties = new Ties(_kinships, one);
        var found = Candidates(one).Concat(close.Keys).Distinct().Where(other => !shown.Contains(other) && _rows[other] is not null)
            .Select(other => (Document: _rows[other]!, Reasons: ties.To(_rows[other]!, close.GetValueOrDefault(other))))
            .Where(other => other.Reasons.Count > 0)
            .OrderByDescending(other => Closeness(other.Reasons))
            .ThenBy(other => Math.Abs(other.Document.Year - one.Year))
            .ThenBy(other => other.Document.Id, StringComparer.Ordinal)
            .ToList();
        return [.. Mixed(found, limit).Select(other => new RelatedDocument(other.Document.Type, other.Document.Id, other.Document.Title, Reasons(other.Reasons)))];
    }

    private static double Closeness(List<(Kinship Kinship, double Weight)> reasons) =>
        reasons.GroupBy(reason => reason.Kinship.Kind).Sum(kind => kind.Take(MostCounted).Sum(reason => reason.Weight));

    private static IReadOnlyList<Kinship> Reasons(List<(Kinship Kinship, double Weight)> reasons) =>
        [.. reasons.Select(reason => reason.Kinship).GroupBy(reason => reason.Kind).SelectMany(kind => kind.Take(MostOfOneKind)).Take(MostReasons)];

    private static IEnumerable<(Relative Document, List<(Kinship, double)> Reasons)> Mixed(List<(Relative Document, List<(Kinship, double)> Reasons)> found, int limit)
    {
        var third = limit / 3;
        var assured = found.GroupBy(other => other.Document.Type).SelectMany(type => type.Take(third)).Select(other => other.Document).ToHashSet();
        var others = found.Select(other => other.Document).Where(other => !assured.Contains(other)).Take(limit - assured.Count).ToHashSet();
        return found.Where(other => assured.Contains(other.Document) || others.Contains(other.Document));
    }

    private IEnumerable<(int Row, Relative Document)> Known() => _rows.Index().Where(row => row.Item is not null).Select(row => (row.Index, row.Item!));

    private IEnumerable<int> Candidates(Relative one)
    {
        List<Paper> papers = one.Paper is not { } paper ? [] : LineOf(paper)
            .Concat(paper.BuildsOn.SelectMany(_atlas.BuiltUpon))
            .Concat(_atlas.BuiltUpon(paper.Key).SelectMany(later => later.BuildsOn).Select(_atlas.Paper).OfType<Paper>())
            .Append(paper)
            .DistinctBy(other => other.Key)
            .ToList();
        var claims = (one.Claim is { } own ? [own] : _atlas.ClaimsOf(one.Id)).SelectMany(Linked).Concat(one.Claim is { } claim ? Linked(claim).SelectMany(Linked) : []);
        return _kinships.Topics(one).SelectMany(topic => _byTopic[topic.Id])
            .Concat(Rows(papers))
            .Concat(Rows(papers.SelectMany(paper => _atlas.ClaimsOf(paper.Key))))
            .Concat(Rows(claims))
            .Concat(Rows(one.Claim?.AlsoIn.Select(_atlas.Paper).OfType<Paper>() ?? []));
    }

    private IEnumerable<int> ShownElsewhere(Relative one) => one.Claim is { } claim
        ? Rows(Linked(claim)).Concat(Rows(one.Paper is null ? [] : [one.Paper]))
        : Rows(LineOf(one.Paper!)).Concat(Rows(_atlas.ClaimsOf(one.Id)));

    private IEnumerable<Paper> LineOf(Paper paper) => paper.BuildsOn.Select(_atlas.Paper).OfType<Paper>().Concat(_atlas.BuiltUpon(paper.Key));

    private IEnumerable<Claim> Linked(Claim claim) => _atlas.Neighbours(claim).SelectMany(neighbours => neighbours.Claims);

    private IEnumerable<int> Rows(IEnumerable<Paper> papers) => papers.Select(paper => _rowOf.GetValueOrDefault((DocumentType.Paper, paper.Key), -1)).Where(row => row >= 0);

    private IEnumerable<int> Rows(IEnumerable<Claim> claims) => claims.Select(claim => _rowOf.GetValueOrDefault((DocumentType.Claim, claim.Id), -1)).Where(row => row >= 0);
}
