using Markdig.Syntax;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Exports;
using TheoryAtlas.Site.Pages.Shared;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Pages.Papers;

/// <summary>A paper: its record, our notes, its claims, and where it belongs.</summary>
internal sealed class PaperModel(Atlas atlas, ISearchIndex index, GlossaryLinks glossary) : PageModel
{
    /// <summary>The paper.</summary>
    public Paper Paper { get; private set; } = null!;

    /// <summary>What it builds on and what builds on it.</summary>
    public Lineage Lineage { get; private set; } = null!;

    /// <summary>Papers and claims close to it.</summary>
    public CloseBy CloseBy { get; private set; } = null!;

    /// <summary>Where the surveys place it, by survey.</summary>
    public IReadOnlyList<PlacedIn> Places { get; private set; } = [];

    /// <summary>Links each term of the glossary where the notes use it first.</summary>
    public Action<MarkdownDocument> LinkTerms { get; private set; } = _ => { };

    /// <summary>The sections of the notes below the summary, those that are there.</summary>
    public IEnumerable<(string Heading, string Text)> Notes => new[]
    {
        ("What is new", Paper.Notes.Contribution),
        ("Findings", Paper.Notes.Findings),
        ("In plain words", Paper.Notes.PlainWords),
        ("What it assumes or leaves open", Paper.Notes.Limits),
    }.Where(note => note.Item2.Length > 0);

    /// <summary>The paper's page, or its record in the format that the reader's program asks for.</summary>
    public IActionResult OnGet(string key)
    {
        if (atlas.Paper(key) is not { } paper)
            return this.Unknown(key, atlas.Papers.Select(known => known.Key), "/papers/");
        Response.Headers.Vary = "Accept";
        Response.Headers.Link = Links(paper);
        if (AskedFormat.Of(Request) is { } format)
            return new ResultOf(Bibliographies.File(HttpContext, format, [paper], paper.Key));

        Paper = paper;
        Lineage = Lineage.Of(paper, atlas);
        CloseBy = CloseBy.Of(index, DocumentType.Paper, paper.Key);
        Places = [.. atlas.Surveys.Select(survey => PlacedIn.Of(survey, paper)).OfType<PlacedIn>()];
        LinkTerms = glossary.OfOnePage(Request.PathBase);
        return Page();
    }

    private static string Links(Paper paper)
    {
        var links = BibliographyFormat.All.Select(format => $"</papers/{paper.Key}{format.FileExtension}>; rel=\"alternate\"; type=\"{format.MediaType}\"");
        return string.Join(", ", CitedAs.Of(paper) is { } cited ? links.Append($"<{cited}>; rel=\"cite-as\"") : links);
    }

    private sealed class ResultOf(IResult result) : ActionResult
    {
        public override Task ExecuteResultAsync(ActionContext context) => result.ExecuteAsync(context.HttpContext);
    }
}
