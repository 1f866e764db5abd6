using System.CommandLine;
using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Search;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas show</c>: one paper or one claim.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("key-or-id") { Description = "A paper's key or a claim's id; with a format also several, and - reads them from standard input.", Arity = ArgumentArity.OneOrMore };
        var citations = new ShowCitations();
        var command = new Command("show", "Show one paper or one claim. For a claim, the citation formats give its paper.") { names };
        citations.AddTo(command);
        command.SetAction(parsed =>
        {
            var context = CliContext.From(parsed);
            var format = citations.Wanted(parsed);
            var wanted = parsed.GetValue(names)!;
            if (!format && wanted.Length > 1)
                throw new UsageException($"Show one at a time, or ask for a format: atlas show {string.Join(' ', wanted)} --bibtex");
            if (format)
            {
                citations.Print(parsed, context, [.. wanted.SelectMany(name => name == "-" ? KeysFrom(Console.In) : [name]).Select(name => Find(context, name).Paper).OfType<Paper>().DistinctBy(paper => paper.Key)]);
                return ExitCode.Done;
            }

            var (claim, paper) = Find(context, wanted[0]);
            if (claim is not null)
                Show(context, claim, paper);
            else
                Show(context, paper!);
            return ExitCode.Done;
        });
        return command;
    }

    private static (Claim? Claim, Paper? Paper) Find(CliContext context, string wanted)
    {
        var claim = context.Atlas.Claim(wanted);
        var paper = context.Atlas.Paper(claim?.Paper ?? wanted);
        if (paper is not null || claim is not null)
            return (claim, paper);
        var known = context.Atlas.Papers.Select(candidate => candidate.Key).Concat(context.Atlas.Claims.Select(candidate => candidate.Id));
        throw new UsageException($"There is no paper and no claim '{wanted}'.{Nearest.Hint(wanted, known)} See: atlas search {wanted}");
    }

    private static string[] KeysFrom(TextReader input) => input.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static void Show(CliContext context, Paper paper)
    {
        var claims = context.Atlas.ClaimsOf(paper.Key).ToList();
        if (context.Json)
        {
            CliContext.PrintJson(new
            {
                type = "paper",
                paper.Key,
                title = Words.Title(paper),
                authors = paper.Authors.Select(Words.Author),
                paper.Year,
                paper.Venue,
                paper.VolumePages,
                paper.Arxiv,
                paper.Doi,
                paper.Url,
                paper.Topics,
                paper.BuildsOn,
                placements = paper.Placements.Select(place => new { place.Survey, place.Section, relation = place.Relation.Word() }),
                paper.Notes,
                claims = claims.Select(claim => claim.Id),
                related = RelatedLines.Json(context, DocumentType.Paper, paper.Key),
            });
            return;
        }

        Console.WriteLine(Words.Title(paper));
        Console.WriteLine($"{string.Join(", ", paper.Authors.Select(Words.Author))}. {string.Join(", ", new[] { paper.Venue, paper.VolumePages, paper.Year.ToString() }.OfType<string>())}.");
        foreach (var link in new[] { paper.Arxiv is { } arxiv ? $"arXiv:{arxiv}" : null, paper.Doi is { } doi ? $"https://doi.org/{doi}" : paper.Url }.OfType<string>())
            Console.WriteLine(link);
        Section("", paper.Notes.Tldr);
        Section("Contribution", paper.Notes.Contribution);
        Section("Findings", paper.Notes.Findings);
        Section("In plain words", paper.Notes.PlainWords);
        Section("Limits", paper.Notes.Limits);
        Section("Claims", string.Join('\n', claims.Select(claim => $"{claim.Id}: {claim.Title}")));
        Section("In the surveys", string.Join('\n', paper.Placements.Select(place => $"{(place.Relation == Relation.Cited ? "cited in" : "on the subject of")} {SectionName(context.Atlas, place)}")));
        Section("Close by", RelatedLines.Text(context, DocumentType.Paper, paper.Key));
    }

    private static void Show(CliContext context, Claim claim, Paper? paper)
    {
        using var ledger = context.OpenLedgerToRead();
        var standing = new ClaimStandings(context.Atlas, ledger, TimeProvider.System).Of(claim);
        if (context.Json)
        {
            CliContext.PrintJson(new
            {
                type = "claim",
                claim.Id,
                claim.Title,
                claim.Paper,
                claim.AlsoIn,
                claim.Locator,
                kind = claim.Kind.Word(),
                claim.Topics,
                claim.Uses,
                claim.Refines,
                hypotheses = claim.Hypotheses.Select(hypothesis => new { hypothesis.Text, tested = hypothesis.Tested.ToString().ToLowerInvariant(), hypothesis.How }),
                claim.Control,
                parameters = claim.Parameters.Select(parameter => new { parameter.Name, type = parameter.Type.ToString().ToLowerInvariant(), parameter.Default, parameter.Min, parameter.Max, parameter.About, parameter.Unit }),
                budgetSeconds = claim.Budget.TotalSeconds,
                claim.Statement,
                claim.Measures,
                claim.CannotShow,
                verdict = standing.Kind.Slug(),
                reason = standing.Sentence,
                related = RelatedLines.Json(context, DocumentType.Claim, claim.Id),
            });
            return;
        }

        Console.WriteLine(claim.Title);
        Console.WriteLine($"{(paper is null ? claim.Paper : $"{Words.Authors(paper.Authors)} {paper.Year}")}{(claim.Locator is { } locator ? ", " + locator : "")} ({claim.Kind.Word()}).  {claim.Paper}");
        Console.WriteLine();
        Console.WriteLine($"{standing.Kind.Word()}: {standing.Sentence}");
        Section("Statement", claim.Statement);
        Section("Hypotheses", string.Join('\n', claim.Hypotheses.Select(hypothesis => $"- {hypothesis.Text} ({hypothesis.Tested.ToString().ToLowerInvariant()}{(hypothesis.How is { } how ? ": " + how : "")})")));
        Section("Control", claim.Control);
        Section("What the check measures", claim.Measures);
        Section("What it cannot show", claim.CannotShow);
        foreach (var (relation, claims) in context.Atlas.Neighbours(claim))
            Section(relation.Words(), string.Join('\n', claims.Select(other => $"{other.Id}: {other.Title}")));
        Section("Close by", RelatedLines.Text(context, DocumentType.Claim, claim.Id));
        Section("Parameters", string.Join('\n', claim.Parameters.Select(parameter => $"{parameter.Name} = {parameter.Default:R} ({parameter.Min:R} to {parameter.Max:R}): {parameter.About}")));
        Console.WriteLine();
        Console.WriteLine($"Run it: atlas verify {claim.Id}");
    }

    private static string SectionName(Atlas atlas, Placement place)
    {
        var section = atlas.Survey(place.Survey)?.AllSections.FirstOrDefault(section => section.Id == place.Section);
        return $"{place.Survey} {(section is null ? place.Section : $"{section.Number} {section.Title}".Trim())}";
    }

    private static void Section(string heading, string text)
    {
        if (text.Length == 0)
            return;
        Console.WriteLine();
        if (heading.Length > 0)
            Console.WriteLine(heading.ToUpperInvariant());
        Console.WriteLine(text);
    }
}
