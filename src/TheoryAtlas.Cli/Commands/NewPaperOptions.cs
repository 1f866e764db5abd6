using System.CommandLine;
using TheoryAtlas.Formats;
using TheoryAtlas.Import;

namespace TheoryAtlas.Cli.Commands;

/// <summary>The options of <c>atlas new paper</c> that say what the paper is, and what they give.</summary>
internal sealed class NewPaperOptions
{
    private const string ArxivVariable = "ATLAS_ARXIV_API";
    private const string DoiVariable = "ATLAS_DOI_RESOLVER";

    private readonly Option<string?> _bibtex = new("--bibtex") { Description = "Every entry of a BibTeX file; - is standard input.", HelpName = "FILE" };
    private readonly Option<string?> _arxiv = new("--arxiv") { Description = "An arXiv identifier or address, such as 1806.07572. With --doi, the publication and its preprint.", HelpName = "ID" };
    private readonly Option<string?> _doi = new("--doi") { Description = "A DOI or its address, such as 10.1137/0330046.", HelpName = "DOI" };
    private readonly Option<string?> _title = new("--title") { Description = "The title. With --author and --year nobody is asked.", HelpName = "TEXT" };
    private readonly Option<string[]> _author = new("--author") { Description = "An author, given names first; once for each, in order.", HelpName = "NAME" };
    private readonly Option<int?> _year = new("--year") { Description = "The year of publication, or of the preprint.", HelpName = "YEAR" };
    private readonly Option<string?> _venue = new("--venue") { Description = "The journal, conference or publisher.", HelpName = "TEXT" };
    private readonly Option<string?> _places = new("--volume-pages") { Description = "Volume, number and pages, such as 94:103-114.", HelpName = "TEXT" };
    private readonly Option<string?> _url = new("--url") { Description = "A page of the paper.", HelpName = "URL" };
    private readonly Option<string[]> _evidence = new("--evidence") { Description = "A public source that confirms what is given by hand.", HelpName = "TEXT" };
    private readonly Option<string?> _arxivApi = new("--arxiv-api") { Description = $"The address of arXiv's API; otherwise {ArxivVariable}, or arXiv's own.", HelpName = "URL" };
    private readonly Option<string?> _doiResolver = new("--doi-resolver") { Description = $"The address that resolves DOIs; otherwise {DoiVariable}, or https://doi.org", HelpName = "URL" };

    public IReadOnlyList<Option> All => [_bibtex, _arxiv, _doi, _title, _author, _year, _venue, _places, _url, _evidence, _arxivApi, _doiResolver];

    /// <summary>The papers that the options mean.</summary>
    /// <exception cref="UsageException">They contradict each other, or mean none.</exception>
    /// <exception cref="SourceException">A service that they name cannot be asked, or says no.</exception>
    public async Task<IReadOnlyList<PaperDraft>> Drafts(ParseResult parsed, CancellationToken cancellation)
    {
        var given = Given(parsed);
        var isByHand = given.Title.Length > 0 && given.Authors.Count > 0 && given.Year is not null;
        if (parsed.GetValue(_bibtex) is { } file)
        {
            if (given.Arxiv is not null || given.Doi is not null)
                throw new UsageException("Give --bibtex, or --arxiv and --doi, but not both.");
            return Corrected(await Entries(file, given, cancellation), given);
        }

        if (isByHand)
            return given.Evidence.Count > 0 ? [given] : throw new UsageException("Facts given by hand need a source that confirms them. Give it with --evidence, such as an address.");
        if (given.Arxiv is null && given.Doi is null)
            throw new UsageException("Say what the paper is: --bibtex FILE, --arxiv ID, --doi DOI, or by hand --title, --author, --year and --evidence.");
        return Corrected([await Sources(parsed).Ask(given.Arxiv, given.Doi, cancellation)], given);
    }

    private static IReadOnlyList<PaperDraft> Corrected(IReadOnlyList<PaperDraft> drafts, PaperDraft given)
    {
        var isCorrected = given.Title.Length > 0 || given.Authors.Count > 0 || (given.Year, given.Venue, given.VolumePages, given.Url) != (null, null, null, null);
        if (isCorrected && drafts.Count > 1)
            throw new UsageException($"--title, --author, --year, --venue, --volume-pages and --url are for one paper, and there are {drafts.Count} entries.");
        if (isCorrected && given.Evidence.Count == 0)
            throw new UsageException("A fact given by hand needs a source that confirms it. Give it with --evidence.");
        return [.. drafts.Select(draft => draft.Corrected(given))];
    }

    private PaperDraft Given(ParseResult parsed)
    {
        string? arxiv = null, doi = null;
        if (parsed.GetValue(_arxiv) is { } id && !IdentifierText.TryArxiv(id, out arxiv))
            throw new UsageException($"--arxiv {id}: this is no arXiv identifier. Write it as 1806.07572 or math/0309136, with or without arXiv's address before it.");
        if (parsed.GetValue(_doi) is { } name && !IdentifierText.TryDoi(name, out doi))
            throw new UsageException($"--doi {name}: this is no DOI. Write it as 10.1137/0330046, with or without https://doi.org/ before it.");
        var authors = parsed.GetValue(_author) ?? [];
        if (authors.FirstOrDefault(author => PersonName.Parse(author).Family.Length == 0) is { } empty)
            throw new UsageException($"--author '{empty}': the name is empty. Write one such as 'Arthur Jacot', given names first.");
        return new PaperDraft
        {
            Origin = "by hand",
            Title = parsed.GetValue(_title)?.Trim() ?? "",
            Authors = [.. authors.Select(author => author.Trim())],
            Year = parsed.GetValue(_year),
            Venue = parsed.GetValue(_venue)?.Trim(),
            VolumePages = parsed.GetValue(_places)?.Trim(),
            Arxiv = arxiv,
            Doi = doi,
            Url = parsed.GetValue(_url)?.Trim(),
            Evidence = [.. (parsed.GetValue(_evidence) ?? []).Select(source => source.Trim())],
        };
    }

    /// <summary>Where the options say that services are.</summary>
    /// <exception cref="UsageException">An address is none.</exception>
    public PaperSources Sources(ParseResult parsed)
    {
        var options = new SourceOptions();
        return new PaperSources(options with
        {
            ArxivApi = Address(parsed.GetValue(_arxivApi), "--arxiv-api", ArxivVariable) ?? options.ArxivApi,
            DoiResolver = Address(parsed.GetValue(_doiResolver), "--doi-resolver", DoiVariable) ?? options.DoiResolver,
        });
    }

    /// <summary>Whether no option says what the paper is, so that somebody can be asked.</summary>
    public bool SayNothing(ParseResult parsed) => All.Except([_arxivApi, _doiResolver]).All(option => parsed.GetResult(option) is null or { Implicit: true });

    private static Uri? Address(string? option, string name, string variable)
    {
        var (text, source) = option is not null ? (option, name) : (Environment.GetEnvironmentVariable(variable), variable);
        if (string.IsNullOrEmpty(text))
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : throw new UsageException($"{source} is '{text}'; write an address such as https://example.org/api");
    }

    private static async Task<IReadOnlyList<PaperDraft>> Entries(string file, PaperDraft given, CancellationToken cancellation)
    {
        if (file == "-" && given.Evidence.Count == 0)
            throw new UsageException("Standard input has no name that could stand as evidence. Give the source of its entries with --evidence.");
        var isInput = file == "-";
        var papers = PaperSources.Entries(await PaperFiles.ReadBibTex(file, cancellation), isInput ? "Standard input" : file, isInput ? null : Path.GetFileName(file));
        // Evidence that is given stands in the place of the file's name.
        return [.. papers.Select(draft => given.Evidence.Count > 0 ? draft with { Evidence = [] } : draft)];
    }
}
