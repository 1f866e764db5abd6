using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;
using TheoryAtlas.Runs;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Api.Answers;

namespace TheoryAtlas.Site.Api;

/// <summary>The addresses of records, absolute, so that an answer can be read away from where it came from.</summary>
internal sealed class Links
{
    private readonly string _root;

    /// <summary>Takes the site's address from a request.</summary>
    public Links(HttpContext context) => _root = context.RequestServices.GetRequiredService<SiteAddress>().Absolute(context, "");

    /// <summary>An address here.</summary>
    public string Api(string path) => $"{_root}{ApiV1.Root}{path}";

    /// <summary>A page for readers.</summary>
    public string Page(string path) => _root + path;

    /// <summary>A record that has the same address here and among the pages, such as <c>/papers/x</c>.</summary>
    public RecordLinks Record(string path) => new(Api(path), Page(path));

    /// <summary>A paper.</summary>
    public PaperLinks Of(Paper paper)
    {
        var path = "/papers/" + paper.Key;
        return new(Api(path), Page(path), BibliographyFormat.All.ToDictionary(format => format.FileExtension.TrimStart('.'), format => Page(path + format.FileExtension), StringComparer.Ordinal));
    }

    /// <summary>A claim.</summary>
    public ClaimLinks Of(Claim claim)
    {
        var path = "/claims/" + claim.Id;
        return new(Api(path), Page(path), Api("/papers/" + claim.Paper), Api(path + "/source"), Api("/runs?claim=" + claim.Id));
    }

    /// <summary>A run.</summary>
    public RunLinks Of(RunRecord run)
    {
        var path = "/runs/" + run.Id;
        var ended = run.Verdict != Verdict.Running;
        return new(Api(path), Page(path), Api("/claims/" + run.Claim), Api(path + "/events"), ended ? null : Api(path + "/cancel"), ended ? Page(path + ".json") : null, ended ? Page(path + "/ro-crate.zip") : null);
    }

    /// <summary>A result of a search.</summary>
    public RecordLinks Of(SearchHit hit) => Record((hit.Type == DocumentType.Claim ? "/claims/" : "/papers/") + hit.Id);

    /// <summary>The page of a suggestion.</summary>
    public string Of(Suggestion suggestion) => Page(suggestion switch
    {
        { Kind: SuggestionKind.Topic, Id: { } id } => "/topics/" + id,
        { Kind: SuggestionKind.Paper, Id: { } id } => "/papers/" + id,
        { Kind: SuggestionKind.Claim, Id: { } id } => "/claims/" + id,
        _ => "/search" + QueryString.Create("q", suggestion.Query),
    });
}
