using System.CommandLine;
using System.Globalization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Queue;

namespace TheoryAtlas.Cli.Verification;

/// <summary>What is to be run, and what is to be done with it.</summary>
/// <param name="Claims">The claims.</param>
/// <param name="Requests">The runs, each to be made once.</param>
/// <param name="Jobs">How many at a time.</param>
internal sealed record VerifyPlan(IReadOnlyList<Claim> Claims, IReadOnlyList<RunRequest> Requests, int Jobs)
{
    /// <summary>The seed of reference runs.</summary>
    public const int ReferenceSeed = 1;

    private const int MostSeeds = 10_000;
    private const int MostJobs = 64;

    private static readonly Option<int> s_seed = new("--seed") { Description = "The seed, or the first of several.", HelpName = "N", DefaultValueFactory = _ => ReferenceSeed };
    private static readonly Option<int> s_seeds = new("--seeds") { Description = "Run with as many seeds, one after the other.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private static readonly Option<string[]> s_set = new("--set") { Description = "Give a parameter another value than its default.", HelpName = "name=value" };
    private static readonly Option<int> s_jobs = new("--jobs") { Description = "How many runs at a time.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> s_twice = new("--twice") { Description = "Make every run once more, in other processes and in the opposite order; the numbers must be equal." };
    private static readonly Option<string?> s_against = new("--against") { Description = "Demand the numbers of an earlier 'atlas verify --json', written to FILE.", HelpName = "FILE" };
    private static readonly Option<string?> s_junit = new("--junit") { Description = "Write the results as JUnit XML.", HelpName = "FILE" };
    private static readonly Option<bool> s_record = new("--record") { Description = "Write reference.json of each claim whose run with seed 1 and the defaults is verified." };

    /// <summary>The options that a plan is made from.</summary>
    public static IReadOnlyList<Option> Options { get; } = [s_seed, s_seeds, s_set, s_jobs, s_twice, s_against, s_junit, s_record];

    /// <summary>Whether every run is made twice.</summary>
    public bool Twice { get; init; }

    /// <summary>Whether reference runs are written.</summary>
    public bool Record { get; init; }

    /// <summary>Runs whose numbers must come out again; null for none.</summary>
    public EarlierRuns? Against { get; init; }

    /// <summary>Where JUnit XML is written; null for nowhere.</summary>
    public string? JUnit { get; init; }

    /// <summary>How many runs are made in all.</summary>
    public int Runs => Requests.Count * (Twice ? 2 : 1);

    /// <summary>What the command line asks for.</summary>
    /// <exception cref="UsageException">It cannot be done; the message says why.</exception>
    public static VerifyPlan From(ParseResult parsed, IReadOnlyList<Claim> claims)
    {
        var plan = new VerifyPlan(claims, RequestsOf(parsed, claims), Within("--jobs", parsed.GetValue(s_jobs), 1, MostJobs))
        {
            Twice = parsed.GetValue(s_twice),
            Record = parsed.GetValue(s_record),
            Against = parsed.GetValue(s_against) is { } earlier ? EarlierRuns.Read(earlier) : null,
            JUnit = parsed.GetValue(s_junit) is { } junit ? InExistingFolder(junit) : null,
        };
        if (plan.Against is { } file)
        {
            foreach (var request in plan.Requests)
                file.Require(request);
        }

        return plan;
    }

    private static List<RunRequest> RequestsOf(ParseResult parsed, IReadOnlyList<Claim> claims)
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

    // Said before the first run, not after the last.
    private static string InExistingFolder(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        if (Directory.Exists(file) || !Directory.Exists(folder))
            throw new UsageException($"--junit {file}: name a file in a folder that exists.");
        return file;
    }
}
