using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Pages;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Publishing.Searching;

/// <summary>All that a browser needs to search by itself, in the language of the request: results, names of facets, synonyms, and MiniSearch's index.</summary>
internal sealed class SearchFile(Atlas atlas, ISearchIndex search, ClaimStandings standings, FacetWords words, PassageText passages, IHttpContextAccessor context)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The file.</summary>
    /// <exception cref="PublishException">Node, which makes the index, is not there or fails.</exception>
    public byte[] Write(CancellationToken cancellation)
    {
        var language = Language.Of(context.HttpContext!);
        var papers = atlas.Papers.OrderByDescending(paper => paper.Year).ThenBy(paper => paper.Key, StringComparer.Ordinal).ToList();
        var claims = atlas.Claims.OrderBy(claim => claim.Title, StringComparer.OrdinalIgnoreCase).ThenBy(claim => claim.Id, StringComparer.Ordinal).ToList();
        var begins = search.Search(new SearchQuery { Text = "", Limit = int.MaxValue }).Hits.ToDictionary(hit => (hit.Type, hit.Id), hit => hit.Snippet);
        List<SearchEntry> entries =
        [
            .. papers.Select(paper => LocalText.Tldr(paper, language) is (var tldr, "zh", _)
                ? Said(SearchEntry.Of(paper, atlas, standings), [new TextPart(tldr, IsMatch: false)], Language.Chinese, language)
                : Said(SearchEntry.Of(paper, atlas, standings), begins.GetValueOrDefault((DocumentType.Paper, paper.Key), []), Language.English, language)),
            .. claims.Select(claim => Said(SearchEntry.Of(claim, atlas, standings), begins.GetValueOrDefault((DocumentType.Claim, claim.Id), []), Language.English, language)),
        ];
        IEnumerable<SearchWords> searched = [.. papers.Select((paper, i) => SearchWords.Of(i, paper, atlas, language == Language.Chinese)), .. claims.Select((claim, i) => SearchWords.Of(papers.Count + i, claim, atlas))];
        using var index = Index(searched, cancellation);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Documents = entries,
                Facets = SearchRequest.Facets.Select(name => Facet(name, entries, language)),
                Marks = entries.SelectMany(entry => entry.Verdicts).Distinct().Order(StringComparer.Ordinal).ToDictionary(verdict => verdict, Mark, StringComparer.Ordinal),
                Synonyms = atlas.Topics.Where(topic => topic.Aliases.Count > 0 || topic.LabelZh is not null).Select(topic => topic.Aliases.Prepend(topic.Label).Concat(topic.LabelZh is { } chinese ? [chinese] : [])),
                Index = index.RootElement,
            },
            s_json);
    }

    // The passage that the site shows where nothing is asked for.
    private SearchEntry Said(SearchEntry entry, IReadOnlyList<TextPart> passage, Language said, Language language)
    {
        var text = string.Concat(passage.Select(part => part.Text));
        var hasMaths = text.Contains('$', StringComparison.Ordinal);
        return text.Length == 0 ? entry : entry with
        {
            Text = hasMaths ? PlainMaths.Of(passages.Html(passage).ToString()!) : text,
            HasMaths = hasMaths ? true : null,
            Lang = said == language ? null : said.Tag,
        };
    }

    // The same program as in the browser makes the index, so that both take words apart alike.
    private static JsonDocument Index(IEnumerable<SearchWords> searched, CancellationToken cancellation)
    {
        try
        {
            return JsonDocument.Parse(NodeScript.Run(Path.Combine(AppContext.BaseDirectory, "search", "index.mjs"), JsonSerializer.Serialize(searched, s_json), s_patience, cancellation));
        }
        catch (NodeException failure)
        {
            throw new PublishException($"The index for searching cannot be made. {failure.Message}");
        }
    }

    private object Facet(string name, IEnumerable<SearchEntry> entries, Language language)
    {
        var values = entries.SelectMany(entry => Values(name, entry)).Distinct().Order(StringComparer.Ordinal);
        return new
        {
            Name = name,
            Title = words.Title(name),
            Labels = name == "year" ? null : values.ToDictionary(value => value, value => words.Label(name, value, language) is var (text, lang) && lang == language.Tag ? [text] : new[] { text, lang }, StringComparer.Ordinal),
        };
    }

    private static IEnumerable<string> Values(string facet, SearchEntry entry) => facet switch
    {
        "type" => [entry.Type],
        "topic" => entry.Topics,
        "survey" => entry.Surveys,
        "kind" => entry.Kind is { } kind ? [kind] : [],
        "verdict" => entry.Verdicts,
        _ => [],
    };

    private string Mark(string verdict) => StandingMark.Shape(FacetWords.Standing("verdict", verdict) ?? StandingKind.NotRun).ToString()!;
}
