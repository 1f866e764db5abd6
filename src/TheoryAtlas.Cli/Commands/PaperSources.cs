using TheoryAtlas.Formats.Reading;
using TheoryAtlas.Import;

namespace TheoryAtlas.Cli.Commands;

/// <summary>Where the facts of new papers come from.</summary>
/// <param name="options">How services are asked.</param>
internal sealed class PaperSources(SourceOptions options)
{
    /// <summary>What public services say of a preprint, of a publication, or of both.</summary>
    /// <exception cref="SourceException">A service cannot be asked, or says no.</exception>
    public async Task<PaperDraft> Ask(string? arxiv, string? doi, CancellationToken cancellation)
    {
        using var client = SourceOptions.CreateClient();
        var preprint = arxiv is null ? null : await new ArxivClient(client, options, TimeProvider.System).Find(arxiv, cancellation);
        var publication = doi is null ? null : await new DoiClient(client, options, TimeProvider.System).Find(doi, cancellation);
        return publication is null ? preprint! : preprint is null ? publication : publication.WithPreprint(preprint);
    }

    /// <summary>The papers of a BibTeX text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="evidence">What stands as evidence; null for nothing.</param>
    /// <exception cref="SourceException">It is not BibTeX, or holds no paper.</exception>
    public static IReadOnlyList<PaperDraft> Entries(string text, string name, string? evidence)
    {
        var bibtex = BibTexReader.Read(text);
        if (bibtex.Problems.Count > 0)
            throw new SourceException(string.Join('\n', bibtex.Problems.Select(problem => $"{name}:{problem.Line}:{problem.Column}: error: {problem.Message}").Append("Nothing was written.")), isAnswer: true);
        // The volumes that cross references name are no papers.
        var papers = bibtex.Entries.Where(entry => entry.Type is not ("proceedings" or "set" or "xdata")).ToList();
        if (papers.Count == 0)
            throw new SourceException($"{name} holds no BibTeX entry of a paper, such as @article{{…}}.", isAnswer: true);
        return [.. papers.Select(entry => BibTexDrafts.Of(entry, evidence))];
    }
}
