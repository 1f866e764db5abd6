using System.CommandLine;
using System.Globalization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Cli.Verification;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Queue;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Sweeps;
using TheoryAtlas.Runs.Workers;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas verify</c>: runs checks.</summary>
internal static class VerifyCommand
{
    private const int ReferenceSeed = 1;
    private const int MostSeeds = 10_000;
    private const int MostJobs = 64;

    private static readonly Argument<string[]> s_ids = new("ids") { Description = "Ids of claims.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> s_all = new("--all") { Description = "Every claim." };
    private static readonly Option<bool> s_changed = new("--changed") { Description = "Claims whose files differ from the main branch." };
    private static readonly Option<string?> s_topic = new("--topic") { Description = "Claims of a topic and of those below it.", HelpName = "T" };
    private static readonly Option<int> s_seed = new("--seed") { Description = "The seed, or the first of several.", HelpName = "N", DefaultValueFactory = _ => ReferenceSeed };
    private static readonly Option<int> s_seeds = new("--seeds") { Description = "Run with as many seeds, one after the other.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private static readonly Option<string[]> s_set = new("--set") { Description = "Give a parameter another value than its default.", HelpName = "name=value" };
    private static readonly Option<int> s_jobs = new("--jobs") { Description = "How many runs at a time.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> s_record = new("--record") { Description = "Write reference.json of each claim whose run with seed 1 and the defaults is verified." };

    public static Command Create()
    {
        var command = new Command("verify", "Run the checks of claims. Exits with 0 only if every verdict is verified.")
        {
            s_ids, s_all, s_changed, s_topic, s_seed, s_seeds, s_set, s_jobs, s_record,
        };
        command.SetAction(Verify);
        return command;
    }

    private static async Task<int> Verify(ParseResult parsed, CancellationToken cancellation)
    {
        var context = CliContext.From(parsed);
        var claims = await Chosen(parsed, context, cancellation);
        var requests = Requests(parsed, claims);
        var jobs = Within("--jobs", parsed.GetValue(s_jobs), 1, MostJobs);

        var report = new VerificationReport(context.Root, claims);
        var runs = new List<RunRecord>();
        using var ledger = context.OpenLedger();
        var options = new RunQueueOptions { Slots = jobs, Spares = 0 };
        await using (var queue = new RunQueue(() => context.Atlas, ledger, WorkerStart.OfThisProgram(WorkerCommand.Name), options))
        {
            await foreach (var run in Sweep.Run(queue, requests, ahead: 2 * jobs, cancellation))
            {
                runs.Add(run);
                if (!context.Json)
                    report.Print(run);
            }
        }

        if (context.Json)
            CliContext.PrintJson(report.Json(runs));
        else
            VerificationReport.PrintSummary(runs);
        if (parsed.GetValue(s_record))
            Record(context, runs);
        var leftOut = SomeAreLeftOut(parsed, context);
        return !leftOut && runs.TrueForAll(run => run.Verdict == Verdict.Verified) ? ExitCode.Done : ExitCode.Negative;
    }

    private static async Task<IReadOnlyList<Claim>> Chosen(ParseResult parsed, CliContext context, CancellationToken cancellation)
    {
        var ids = parsed.GetValue(s_ids) ?? [];
        var topic = parsed.GetValue(s_topic);
        var (all, changed) = (parsed.GetValue(s_all), parsed.GetValue(s_changed));
        if (ids.Length == 0 && !all && !changed && topic is null)
            throw new UsageException("Which claims? Name their ids, or use --all, --changed or --topic T. See: atlas list claims");
        foreach (var id in ids.Where(id => context.Atlas.Claim(id) is null))
            throw new UsageException($"There is no claim '{id}'.{Nearest.Hint(id, context.Atlas.Claims.Select(claim => claim.Id))}");
        if (topic is not null && context.Atlas.Topic(topic) is null)
            throw new UsageException($"There is no topic '{topic}'.{Nearest.Hint(topic, context.Atlas.Topics.Select(known => known.Id))}");

        IEnumerable<Claim> claims = context.Atlas.Claims;
        if (ids.Length > 0)
            claims = claims.Where(claim => ids.Contains(claim.Id));
        if (topic is not null)
        {
            var topics = context.Atlas.TopicWithDescendants(topic);
            claims = claims.Where(claim => claim.Topics.Any(topics.Contains));
        }

        if (changed)
        {
            var touched = await ChangedIn(context.Root, cancellation);
            claims = claims.Where(claim => touched.Contains(claim.Id));
        }

        // Nothing to run is no answer, except where the question is what changed.
        IReadOnlyList<Claim> chosen = [.. claims];
        return chosen.Count > 0 || changed ? chosen : throw new UsageException("No claim is chosen: none meets all of what is asked. See: atlas list claims");
    }

    /// <summary>Says which claims could not be loaded: what was asked for by --all, --changed or --topic may be among them.</summary>
    private static bool SomeAreLeftOut(ParseResult parsed, CliContext context)
    {
        if (parsed.GetValue(s_ids) is { Length: > 0 })
            return false;
        var left = context.Loaded.Diagnostics
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => finding.File.Split('/'))
            .Where(parts => parts is ["claims", _, ..] && context.Atlas.Claim(parts[1]) is null)
            .Select(parts => parts[1]).Distinct(StringComparer.Ordinal).ToList();
        if (left.Count > 0)
            Console.Error.WriteLine($"Not run, because of errors in their files: {string.Join(", ", left)}. See: atlas lint");
        return left.Count > 0;
    }

    private static async Task<IReadOnlySet<string>> ChangedIn(string root, CancellationToken cancellation)
    {
        try
        {
            return await ChangedClaims.In(root, cancellation: cancellation);
        }
        catch (InvalidOperationException failure)
        {
            throw new UsageException(failure.Message);
        }
    }

    private static List<RunRequest> Requests(ParseResult parsed, IReadOnlyList<Claim> claims)
    {
        // Of two values for one parameter the last holds, as everywhere on a command line.
        var set = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in (parsed.GetValue(s_set) ?? []).Select(Assignment))
            set[name] = value;
        if (set.Count > 0 && parsed.GetValue(s_record))
            throw new UsageException("--record writes the run with the defaults, so it cannot be combined with --set.");
        var first = Within("--seed", parsed.GetValue(s_seed), 0, int.MaxValue);
        var count = Within("--seeds", parsed.GetValue(s_seeds), 1, MostSeeds);
        var seeds = Enumerable.Range(first, (int)Math.Min(count, 1L + int.MaxValue - first));
        if (parsed.GetValue(s_record) && !seeds.Contains(ReferenceSeed))
            throw new UsageException($"--record writes the run with seed {ReferenceSeed}, which is not among those of --seed {first}.");
        try
        {
            return [.. claims.SelectMany(claim => seeds.Select(seed => RunRequests.For(claim, set, seed)))];
        }
        catch (RunRequestException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private static KeyValuePair<string, double> Assignment(string text)
    {
        if (text.Split('=') is [{ Length: > 0 } name, var value] && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return new(name, number);
        throw new UsageException($"--set {text}: write a name and a number with '=' between, such as --set max_depth=10");
    }

    private static int Within(string option, int value, int least, int most) =>
        value >= least && value <= most ? value : throw new UsageException($"{option} must be a whole number from {least} to {most}, not {value}.");

    private static void Record(CliContext context, IEnumerable<RunRecord> runs)
    {
        foreach (var run in runs.Where(run => run.Seed == ReferenceSeed))
        {
            if (run.Verdict == Verdict.Verified)
                ReferenceRun.Of(run).Write(Path.Combine(context.Root, "claims", run.Claim));
            else
                Console.Error.WriteLine($"{run.Claim}: not recorded, since it is not verified.");
        }
    }
}
