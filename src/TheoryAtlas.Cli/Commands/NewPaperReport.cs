using TheoryAtlas.Import;

namespace TheoryAtlas.Cli.Commands;

/// <summary>What <c>atlas new paper</c> says.</summary>
internal static class NewPaperReport
{
    private const string Headings = "## TL;DR, and where there is something to say ## TL;DR 中文, ## Contribution, ## Findings, ## In plain words, ## Limits";

    public static void Print(CliContext context, IReadOnlyList<ImportedPaper> papers, bool isWritten)
    {
        foreach (var paper in papers)
            Remarks(paper);
        var failed = papers.Count(paper => !paper.IsGood);
        if (failed > 0 && papers.Count > 1)
            Console.Error.WriteLine($"Nothing was written: {failed} of {papers.Count} entries cannot be added.");
        if (context.Json)
            CliContext.PrintJson(papers.Select(paper => Document(paper, isWritten)));
        else if (isWritten)
            Written(papers);
        else if (failed == 0)
            Console.Out.Write(string.Join("---\n", papers.Select(paper => paper.Yaml)));
    }

    private static void Remarks(ImportedPaper paper)
    {
        foreach (var error in paper.Errors)
            Console.Error.WriteLine($"{paper.Origin}: error: {error}");
        foreach (var topic in paper.NearTopics ?? [])
            Console.Error.WriteLine($"  near: --topic {topic.Id,-28} {topic.Label}");
        if (paper.NearTopics is not null)
            Console.Error.WriteLine("  all: atlas list topics");
        foreach (var warning in paper.Warnings)
            Console.Error.WriteLine($"{paper.Origin}: warning: {warning}");
        if (paper is { Paper: { } record, HasProposedTopics: true })
            Console.Error.WriteLine($"{paper.Origin}: topics proposed from the title: {string.Join(", ", record.Topics)}. Others: --topic ID, or edit the file.");
    }

    private static void Written(IReadOnlyList<ImportedPaper> papers)
    {
        foreach (var paper in papers)
            Console.WriteLine($"Written: {paper.Path}");
        foreach (var source in papers.SelectMany(paper => paper.Paper!.Evidence).Where(File.Exists).Distinct(StringComparer.Ordinal))
            Console.WriteLine($"Evidence is {source}, which readers cannot open. Put the public page that shows these facts in its place.");
        Console.WriteLine($"Still to write, in your own words: {string.Join(", ", papers.Select(paper => Path.ChangeExtension(paper.Path, ".md")))}");
        Console.WriteLine($"  under the headings {Headings}");
        Console.WriteLine($"Then: ./atlas preview {papers[0].Paper!.Key} (its page, which follows what you save), and ./atlas lint");
    }

    private static object Document(ImportedPaper paper, bool isWritten) => new
    {
        paper.Origin,
        paper.Paper?.Key,
        paper.Path,
        isWritten,
        paper.Paper?.Title,
        paper.Paper?.Authors,
        paper.Paper?.Year,
        paper.Paper?.Venue,
        paper.Paper?.VolumePages,
        paper.Paper?.Arxiv,
        paper.Paper?.Doi,
        paper.Paper?.Url,
        paper.Paper?.Topics,
        paper.HasProposedTopics,
        paper.Paper?.Evidence,
        duplicates = paper.Duplicates.Select(duplicate => new { duplicate.Paper.Key, duplicate.IsSame, duplicate.Reason }),
        nearTopics = (paper.NearTopics ?? []).Select(topic => topic.Id),
        paper.Errors,
        paper.Warnings,
        paper.Yaml,
    };
}
