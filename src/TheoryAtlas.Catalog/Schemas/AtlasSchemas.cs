using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TheoryAtlas.Catalog.Schemas;

/// <summary>The forms of the YAML files.</summary>
public static partial class AtlasSchemas
{
    // Initialised first: static members run in the order of the text.
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly TextSchema Id = new("An id: small letters, digits and hyphens.", KebabCase(), "role-of-depth");
    private static readonly TextSchema Key = new("A paper's key: the name of its file.", PaperKey(), "jacot2018neural");
    private static readonly TextSchema Url = new("A web address.", WebAddress(), "https://arxiv.org/abs/1806.07572");
    private static readonly TextSchema ArxivId = new("The arXiv identifier, without a version.", Arxiv(), "\"1806.07572\"", BeforeArxiv());
    private static readonly TextSchema DoiName = new("The digital object identifier, without an address before it.", Doi(), "10.1016/j.neunet.2017.07.002", BeforeDoi());
    private static readonly NumberSchema Year = new("The year of publication.", Whole: true, 1700, 2100);
    private static readonly ListSchema Authors = new("The authors in order, given names first.", new TextSchema("An author's name, given names first."), Min: 1, Namesakes: true);
    private static readonly ListSchema Evidence = new("The public sources that confirm the facts.", new TextSchema("A source: a repository and file, or an address."), Min: 1);

    internal static ObjectSchema Paper { get; } = new("A paper", [
        new("title", new TextSchema("The title; braces protect capitals, dollar signs enclose TeX."), Required: true),
        new("authors", Authors, Required: true),
        new("year", Year, Required: true),
        new("venue", new TextSchema("The journal, conference or publisher.")),
        new("volume_pages", new TextSchema("Volume, number and pages, as the venue writes them.", null, "\"94:103-114\"")),
        new("arxiv", ArxivId),
        new("doi", DoiName),
        new("url", Url),
        new("topics", new ListSchema("Ids of topics, the most specific first.", Id, Min: 1, Max: 4), Required: true),
        new("builds_on", new ListSchema("Keys of papers that this one builds on.", Key)),
        new("cited_in", new ListSchema("Where the surveys place it.", new ObjectSchema("A place in a survey", [
            new("survey", new TextSchema("The survey's id.", KebabCase(), "berner-2021"), Required: true),
            new("section", new TextSchema("The section's id within the survey.", null, "\"2.4\""), Required: true),
            new("relation", new ChoiceSchema("cited: a source shows the citation; on-topic: it is on the section's subject.", ["cited", "on-topic"]), Required: true),
        ]))),
        new("evidence", Evidence, Required: true),
    ]);

    internal static ListSchema Topics { get; } = new("The taxonomy", new ObjectSchema("A topic", [
        new("id", Id, Required: true),
        new("label", new TextSchema("The name."), Required: true),
        new("label_zh", new TextSchema("The name in Chinese.")),
        new("aliases", new ListSchema("Acronyms and other names, which search treats as synonyms.", new TextSchema("Another name."))),
        new("parent", Id with { About = "The topic above; none at the top." }),
        new("related", new ListSchema("Ids of neighbouring topics.", Id)),
        new("definition", new TextSchema("One sentence."), Required: true),
    ]), Min: 1);

    internal static ListSchema Glossary { get; } = new("The glossary", new ObjectSchema("A term", [
        new("id", Id, Required: true),
        new("label", new TextSchema("The term, as it stands within a sentence.", null, "empirical risk"), Required: true),
        new("aliases", new ListSchema("Other names and forms, such as plurals.", new TextSchema("Another name."))),
        new("definition", new TextSchema("One or two sentences, in Markdown with TeX."), Required: true),
        new("topic", Id with { About = "The topic that it belongs to." }),
    ]));

    internal static ObjectSchema Survey { get; } = new("A survey", [
        new("title", new TextSchema("The title."), Required: true),
        new("authors", Authors, Required: true),
        new("year", Year, Required: true),
        new("venue", new TextSchema("The journal or book.")),
        new("volume", new TextSchema("The volume.")),
        new("arxiv", ArxivId),
        new("doi", DoiName),
        new("url", Url),
        new("evidence", Evidence, Required: true),
        new("note", new TextSchema("A remark on what could be confirmed.")),
        new("sections", Sections(3), Required: true),
    ]);

    internal static ObjectSchema Claim { get; } = new("A claim", [
        new("title", new TextSchema("The statement in one line, with Unicode mathematics.", null, "Depth-m sawtooths approximate x² with error exactly 4^-(m+1)"), Required: true),
        new("paper", Key, Required: true),
        new("also_in", new ListSchema("Keys of further papers that state, sharpen or explain it.", Key)),
        new("locator", new TextSchema("Where in the paper it stands; left out where that was not confirmed.", null, "Proposition 2")),
        new("kind", new ChoiceSchema("What kind of statement it is.", [.. ClaimWords.Kinds.Keys]), Required: true),
        new("topics", new ListSchema("Ids of topics, the most specific first.", Id, Min: 1, Max: 4), Required: true),
        new("uses", new ListSchema("Ids of claims that this one builds on.", Id)),
        new("refines", new ListSchema("Ids of claims that this one sharpens, generalizes or qualifies.", Id)),
        new("hypotheses", new ListSchema("What the statement assumes.", new ObjectSchema("A hypothesis", [
            new("text", new TextSchema("The hypothesis, in Markdown with TeX."), Required: true),
            new("tested", new ChoiceSchema("control: the control breaks it; assumed: it holds in both arms; simplified: the check satisfies a simpler form.", [.. ClaimWords.Tested.Keys]), Required: true),
            new("how", new TextSchema("For a simplified hypothesis, what is simplified.")),
        ]), Min: 1), Required: true),
        new("control", new TextSchema("Which hypothesis the control breaks, and how, in a sentence.", null, "the nodes are drawn at random instead, as many of them"), Required: true),
        new("parameters", new MapSchema("What a reader may change.", ParameterName(), new ObjectSchema("A parameter", [
            new("type", new ChoiceSchema("Whole or real numbers.", ["int", "real"]), Required: true),
            new("default", new NumberSchema("The value of the reference run.", Whole: false), Required: true),
            new("min", new NumberSchema("The smallest value allowed.", Whole: false), Required: true),
            new("max", new NumberSchema("The largest value allowed.", Whole: false), Required: true),
            new("about", new TextSchema("What it is, in a phrase."), Required: true),
            new("unit", new TextSchema("The unit.")),
        ])), Required: true),
        new("budget", new TextSchema("How long both arms may take, in seconds, at most 20.", Seconds(), "5s"), Required: true),
    ]);

    /// <summary>The JSON Schemas that editors use, by file name.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["paper.schema.json"] = Document("Paper", Paper),
        ["topics.schema.json"] = Document("Topics", Topics),
        ["glossary.schema.json"] = Document("Glossary", Glossary),
        ["survey.schema.json"] = Document("Survey", Survey),
        ["claim.schema.json"] = Document("Claim", Claim),
    };

    // An outline is never deeper than three levels; a finite schema is simpler for editors than a recursive one.
    private static ListSchema Sections(int levels)
    {
        List<Field> fields = [
            new("id", new TextSchema("Its number, or a short name where it has none.", SectionId(), "\"2.1\""), Required: true),
            new("title", new TextSchema("Its heading."), Required: true),
            new("about", new TextSchema("What it is about, in a sentence of ours."), Required: true),
            new("confirmed", new TruthSchema("Whether the heading was seen in a source."), Required: true),
        ];
        if (levels > 1)
            fields.Add(new("sections", Sections(levels - 1)));
        return new ListSchema("The sections in order.", new ObjectSchema("A section", fields), Min: 1);
    }

    /// <summary>Whether a name can be the id of a claim, topic or survey.</summary>
    internal static bool IsId(string name) => Schema.Has(KebabCase(), name);

    /// <summary>Whether a name can be a paper's key.</summary>
    internal static bool IsPaperKey(string name) => Schema.Has(PaperKey(), name);

    /// <summary>The fields of a record, in their order, by the path of its file; null for files that hold a list of records.</summary>
    internal static IReadOnlyList<Field>? FieldsOf(string path) => path.Split('/') switch
    {
        ["corpus", "papers", _] when path.EndsWith(".yaml", StringComparison.Ordinal) => Paper.Fields,
        ["corpus", "surveys", _] when path.EndsWith(".yaml", StringComparison.Ordinal) => Survey.Fields,
        ["claims", _, "claim.yaml"] => Claim.Fields,
        _ => null,
    };

    private static string Document(string title, Schema schema)
    {
        var json = schema.ToJson();
        json.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        json.Insert(1, "title", JsonValue.Create(title));
        return json.ToJsonString(s_indented) + "\n";
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex("^[a-z]+[0-9]{4}[a-z0-9]+$")]
    private static partial Regex PaperKey();

    [GeneratedRegex("^https?://[^\\s]+$")]
    private static partial Regex WebAddress();

    [GeneratedRegex("^([0-9]{4}\\.[0-9]{4,5}|[a-z-]+(\\.[A-Z]{2})?/[0-9]{7})$")]
    private static partial Regex Arxiv();

    [GeneratedRegex("^10\\.[0-9]{4,9}/[^\\s]+$")]
    private static partial Regex Doi();

    [GeneratedRegex("^(https?://(www\\.|export\\.)?arxiv\\.org/abs/|arXiv: ?)", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeArxiv();

    [GeneratedRegex("^(https?://(www\\.|dx\\.)?doi\\.org/|doi: ?)", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeDoi();

    [GeneratedRegex("^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$")]
    private static partial Regex SectionId();

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex ParameterName();

    [GeneratedRegex("^([1-9]|1[0-9]|20)s$")]
    private static partial Regex Seconds();
}
