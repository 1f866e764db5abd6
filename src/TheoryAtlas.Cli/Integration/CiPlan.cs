using System.CommandLine;

namespace TheoryAtlas.Cli.Integration;

/// <summary>What is asked of <c>atlas ci</c>.</summary>
/// <param name="Base">The revision to compare with; null for the likeliest.</param>
/// <param name="Output">The folder that the results are written to.</param>
/// <param name="Seeds">With how many seeds a claim is run that the change writes or rewrites.</param>
/// <param name="Jobs">How many runs at a time.</param>
/// <param name="HasPreview">Whether the pages of what changed are made.</param>
internal sealed record CiPlan(string? Base, string Output, int Seeds, int Jobs, bool HasPreview)
{
    // Marks a folder whose plots and preview may be replaced.
    private const string Marker = ".atlas-ci";

    private const int MostJobsUnasked = 4;

    private static readonly Option<string?> s_base = new("--base") { Description = "The branch, tag or commit to compare with; otherwise the branch that a pull request is to go into, or the main branch.", HelpName = "REF" };
    private static readonly Option<string?> s_output = new("--output", "-o") { Description = "The folder for summary, plots, results and preview: a new one, an empty one, or one that an earlier run made; otherwise artifacts/ci.", HelpName = "DIR" };
    private static readonly Option<int> s_seeds = new("--seeds") { Description = "With how many seeds to run claims whose statement, check or parameters changed; all others that are touched run once.", HelpName = "N", DefaultValueFactory = _ => 5 };
    private static readonly Option<int> s_jobs = new("--jobs") { Description = "How many runs at a time; otherwise one for each processor, four at most.", HelpName = "N", DefaultValueFactory = _ => Math.Clamp(Environment.ProcessorCount, 1, MostJobsUnasked) };
    private static readonly Option<bool> s_noPreview = new("--no-preview") { Description = "Do not make the pages of what changed." };

    /// <summary>The options that a plan is made from.</summary>
    public static IReadOnlyList<Option> Options { get; } = [s_base, s_output, s_seeds, s_jobs, s_noPreview];

    /// <summary>The folder as a reader finds it: from where they are, unless it is elsewhere.</summary>
    public string ShownOutput => Path.GetRelativePath(Directory.GetCurrentDirectory(), Output) is var shown && !shown.StartsWith("..", StringComparison.Ordinal) ? shown : Output;

    /// <summary>What the command line asks for.</summary>
    /// <exception cref="UsageException">It cannot be done; the message says why.</exception>
    public static CiPlan From(ParseResult parsed, string root)
    {
        var seeds = Within("--seeds", parsed.GetValue(s_seeds), 1000);
        var jobs = Within("--jobs", parsed.GetValue(s_jobs), 64);
        var named = parsed.GetValue(s_base) is { Length: > 0 } revision ? revision : null;
        return new CiPlan(named, parsed.GetValue(s_output) is { } output ? InFolder(output) : Marked(Path.Combine(root, "artifacts", "ci")), seeds, jobs, !parsed.GetValue(s_noPreview));
    }

    private static int Within(string option, int value, int most) =>
        value >= 1 && value <= most ? value : throw new UsageException($"{option} must be a whole number from 1 to {most}, not {value}.");

    // What lies in a folder of somebody's own is not ours to replace.
    private static string InFolder(string folder)
    {
        if (Directory.Exists(folder) && !File.Exists(Path.Combine(folder, Marker)) && Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal).FirstOrDefault() is { } other)
            throw new UsageException($"--output {folder}: it holds files that no 'atlas ci' made ({Path.GetFileName(other)} is one of them). Name a new folder, an empty one, or one that an earlier 'atlas ci' made.");
        return Marked(folder);
    }

    // Said before the first step, not after the last.
    private static string Marked(string folder)
    {
        try
        {
            var made = Directory.CreateDirectory(folder).FullName;
            File.WriteAllText(Path.Combine(made, Marker), "Made by 'atlas ci', which replaces what is in this folder.\n");
            return made;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output {folder}: {refused.Message} Name a folder that can be written.");
        }
    }
}
