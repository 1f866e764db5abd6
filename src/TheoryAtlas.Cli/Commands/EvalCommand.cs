using System.CommandLine;
using TheoryAtlas.Search.Evaluation;
using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas eval</c>: the site's ranking over a test collection, as a run and in figures.</summary>
internal static class EvalCommand
{
    public static Command Create()
    {
        var docs = new Option<FileInfo?>("--docs") { Description = "The documents, a JSON object a line: id, title, text, authors. Without it the atlas's papers and claims are searched, whose ids are keys and claim ids.", HelpName = "D.jsonl" };
        var queries = new Option<FileInfo>("--queries") { Description = "The queries, a JSON object a line: id, text.", HelpName = "Q.jsonl", Required = true };
        var run = new Option<FileInfo?>("--run") { Description = "The file to write what is found to, in TREC's format, 100 results a query.", HelpName = "OUT.trec" };
        var qrels = new Option<FileInfo?>("--qrels") { Description = "The judgements, lines of query, document and grade with tabs between; with them the ranking is measured.", HelpName = "R.tsv" };
        var without = new Option<string?>("--without") { Description = $"Ranking ideas to leave out, with commas: {string.Join(", ", IdeaNames.All.Keys)}.", HelpName = "IDEA[,IDEA…]" };
        var only = new Option<string?>("--only-ideas") { Description = "The only ranking ideas to use; none is BM25F alone.", HelpName = "IDEA[,IDEA…]" };
        var perQuery = new Option<bool>("--per-query") { Description = "Print the measures of every query as well." };
        var ablation = new Option<bool>("--ablation") { Description = "Measure all ideas, then without each in turn, then none, and print a Markdown table." };
        foreach (var input in new Option[] { docs, queries, qrels })
            RequireFile(input);
        run.Validators.Add(result =>
        {
            if (result.Tokens.Count != 1)
                return;
            var path = result.Tokens[0].Value;
            if (string.IsNullOrWhiteSpace(path) || Directory.Exists(path))
                result.AddError($"--run is '{path}'; name a file to write.");
            else if (Path.GetDirectoryName(Path.GetFullPath(path)) is var folder && !Directory.Exists(folder))
                result.AddError($"--run: there is no folder {folder}.");
        });
        var command = new Command("eval", "Rank a test collection as the site's search does, and measure the ranking.") { docs, queries, run, qrels, without, only, perQuery, ablation };
        command.Validators.Add(result =>
        {
            if (result.GetResult(without) is not null && result.GetResult(only) is not null)
                result.AddError("--without and --only-ideas exclude each other.");
            if (result.GetResult(perQuery) is not null && result.GetResult(qrels) is null)
                result.AddError("--per-query needs judgements: --qrels R.tsv.");
            if (result.GetResult(ablation) is null)
                return;
            if (result.GetResult(qrels) is null)
                result.AddError("--ablation needs judgements: --qrels R.tsv.");
            if (new Option[] { run, without, only, perQuery }.FirstOrDefault(option => result.GetResult(option) is not null) is { } other)
                result.AddError($"--ablation makes runs of its own; leave out {other.Name}.");
        });
        command.SetAction(parsed =>
        {
            try
            {
                var judgements = parsed.GetValue(qrels) is { } judged ? Judgements.Read(judged.ToString()) : null;
                var asked = TestCollection.Queries(parsed.GetValue(queries)!.ToString());
                var build = Builder(parsed, parsed.GetValue(docs));
                var json = parsed.GetValue(CliContext.JsonOption);
                if (parsed.GetValue(ablation))
                {
                    var table = Ablation.Conduct(build, asked, judgements!);
                    if (json)
                        CliContext.PrintJson(table.ToJson());
                    else
                        Console.Out.Write(table.ToMarkdown());
                    return ExitCode.Done;
                }

                var ideas = parsed.GetValue(only) is { } chosen ? IdeaNames.Parse("--only-ideas", chosen)
                    : RankingIdeas.All & ~IdeaNames.Parse("--without", parsed.GetValue(without) ?? "");
                var experiment = Experiment.Conduct(() => build(ideas), asked, Experiment.UsualWarmUp);
                if (parsed.GetValue(run) is { } file)
                    Write(experiment.Run, file);
                var report = new EvalReport(experiment, asked, judgements, ideas, parsed.GetValue(perQuery));
                if (json)
                    CliContext.PrintJson(report.ToJson());
                else
                    report.Print(Console.Out);
                report.PrintRemarks(Console.Error);
                return ExitCode.Done;
            }
            catch (TestCollectionException wrong)
            {
                throw new UsageException(wrong.Message);
            }
        });
        return command;
    }

    private static void RequireFile(Option option) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && !File.Exists(result.Tokens[0].Value))
            result.AddError($"{option.Name}: there is no file {result.Tokens[0].Value}.");
    });

    private static Func<RankingIdeas, IRetriever> Builder(ParseResult parsed, FileInfo? docs)
    {
        if (docs is not null)
            return ideas => new CollectionRetriever(TestCollection.Documents(docs.ToString()), ideas);
        var atlas = CliContext.From(parsed).Atlas;
        return ideas => new AtlasRetriever(atlas, ideas);
    }

    private static void Write(TrecRun run, FileInfo file)
    {
        using var writer = new StreamWriter(file.FullName);
        run.Write(writer, "atlas");
    }
}
