using System.CommandLine;
using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Search;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas search</c>: papers and claims.</summary>
internal static class SearchCommand
{
    private static readonly OrderedDictionary<string, SortOrder> s_orders = new()
    {
        ["relevance"] = SortOrder.Relevance,
        ["newest"] = SortOrder.Newest,
        ["oldest"] = SortOrder.Oldest,
        ["most-claims"] = SortOrder.MostClaims,
    };

    public static Command Create()
    {
        var words = new Argument<string[]>("query")
        {
            Description = "Words, \"phrases\", prefix*, -exclusions, author:, title:, topic:, survey:, year:2018..2021, kind:, verdict:, type:, has:claim. "
                + "Put the whole query in single quotation marks where it holds double ones, and '--' before one that begins with a minus. Nothing lists everything. See docs/searching.md.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var topic = new Option<string?>("--topic") { Description = "Only this topic and those below it.", HelpName = "ID" };
        var survey = new Option<string?>("--survey") { Description = "Only what this survey places.", HelpName = "ID" };
        var year = new Option<string?>("--year") { Description = "Only this year, or these: 2018, 2018..2021, 2018.., ..2021.", HelpName = "YEARS" };
        var status = new Option<string?>("--status") { Description = "Only claims with this verdict, and papers that have one." };
        var kind = new Option<string?>("--kind") { Description = "Only claims of this kind." };
        var sort = new Option<string>("--sort") { Description = "The order of the results.", DefaultValueFactory = _ => "relevance" };
        var limit = new Option<int>("--limit") { Description = "How many results.", DefaultValueFactory = _ => 10 };
        status.AcceptOnlyFromAmong([.. Enum.GetValues<StandingKind>().Select(value => value.Slug())]);
        sort.AcceptOnlyFromAmong([.. s_orders.Keys]);
        kind.AcceptOnlyFromAmong([.. ClaimWords.Kinds.Keys]);
        year.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && YearRange.Parse(result.Tokens[0].Value) is null)
                result.AddError($"--year is '{result.Tokens[0].Value}'; write 2018, 2018..2021, 2018.. or ..2021.");
        });
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var value) && value is < 1 or > 1000)
                result.AddError($"--limit is {value}; it must lie between 1 and 1000.");
        });
        var command = new Command("search", "Search papers and claims.") { words, topic, survey, year, status, kind, sort, limit };
        command.SetAction(parsed =>
        {
            var context = CliContext.From(parsed);
            if (parsed.GetValue(topic) is { } wantedTopic)
                Require("topic", wantedTopic, context.Atlas.Topics.Select(known => known.Id));
            if (parsed.GetValue(survey) is { } wantedSurvey)
                Require("survey", wantedSurvey, context.Atlas.Surveys.Select(known => known.Id));
            var text = string.Join(' ', parsed.GetValue(words)!);
            using var index = context.OpenSearchIndex();

            // Where claims stand is in the ledger, which need not be read for anything else.
            if (parsed.GetValue(status) is not null || text.Contains("verdict", StringComparison.OrdinalIgnoreCase))
            {
                using var ledger = context.OpenLedgerToRead();
                index.UpdateVerdicts(new ClaimStandings(context.Atlas, ledger, TimeProvider.System).Words());
            }

            var results = index.Search(new SearchQuery
            {
                Text = text,
                WithFacets = false,
                WithPassages = !context.Json,
                Topic = parsed.GetValue(topic),
                Survey = parsed.GetValue(survey),
                Years = YearRange.Parse(parsed.GetValue(year)),
                Verdict = parsed.GetValue(status),
                Kind = parsed.GetValue(kind),
                Sort = s_orders[parsed.GetValue(sort)!],
                Limit = parsed.GetValue(limit),
            });
            Print(context, results);
            return results.Total == 0 ? ExitCode.Negative : ExitCode.Done;
        });
        return command;
    }

    private static void Print(CliContext context, SearchResults results)
    {
        if (context.Json)
        {
            CliContext.PrintJson(new
            {
                results.Total,
                results = results.Hits.Select(hit => new { type = hit.Type.ToString().ToLowerInvariant(), hit.Id, hit.Title, hit.Authors, hit.Year, hit.Score }),
                results.Message,
                results.DidYouMean,
            });
            return;
        }

        if (results.Message is { } message)
            Console.Error.WriteLine(message);
        if (results.DidYouMean is { } meant)
            Console.Error.WriteLine($"Did you mean “{meant}”?");
        foreach (var hit in results.Hits)
        {
            var by = hit.Type == DocumentType.Paper ? $"{Words.Authors(hit.Authors)} {hit.Year}. " : "";
            Console.WriteLine($"{(hit.Type == DocumentType.Paper ? "paper" : "claim")}  {hit.Id}");
            Console.WriteLine($"       {by}{hit.Title}");
            if (hit.Snippet.Count > 0)
                Console.WriteLine($"       {string.Concat(hit.Snippet.Select(part => part.Text)).ReplaceLineEndings(" ")}");
        }

        Console.Error.WriteLine(results.Total == 0 ? "Nothing was found." : $"{Math.Min(results.Total, results.Hits.Count)} of {results.Total}.");
    }

    private static void Require(string what, string wanted, IEnumerable<string> known)
    {
        var list = known.ToList();
        if (!list.Contains(wanted))
            throw new UsageException($"There is no {what} '{wanted}'.{Nearest.Hint(wanted, list)} See: atlas list {what}s");
    }
}
