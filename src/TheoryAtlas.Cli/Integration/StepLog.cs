using TheoryAtlas.Runs;
using TheoryAtlas.Site.Publishing;

namespace TheoryAtlas.Cli.Integration;

/// <summary>Runs steps one after the other, and says of each in one line how it went and how long it took.</summary>
/// <param name="to">Where the lines go.</param>
/// <param name="workflow">Who reads them.</param>
internal sealed class StepLog(TextWriter to, Workflow workflow)
{
    private readonly List<StepRecord> _steps = [];

    /// <summary>The steps so far, in order.</summary>
    public IReadOnlyList<StepRecord> Steps => _steps;

    /// <summary>The worst that a step came to, as the program's exit code.</summary>
    public int ExitCode => _steps.Any(step => step.Result == StepResult.Broken) ? Cli.ExitCode.WrongUse
        : _steps.Any(step => step.Result == StepResult.Failed) ? Cli.ExitCode.Negative
        : Cli.ExitCode.Done;

    /// <summary>Runs a step. What goes wrong in it is its result, and the next step runs all the same.</summary>
    public async Task Run(string name, Func<Task<StepOutcome>> step)
    {
        var begun = TimeProvider.System.GetTimestamp();
        StepOutcome outcome;
        try
        {
            outcome = await step();
        }
        catch (Exception error) when (error is UsageException or InvalidOperationException or IOException or InvalidDataException or UnauthorizedAccessException or LedgerUnavailableException or PublishException)
        {
            outcome = StepOutcome.Broken(error.Message);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            outcome = StepOutcome.Broken("This is a mistake of the program. Please report it with the lines below.", error.ToString());
        }

        var record = new StepRecord(name, outcome.Result, TimeProvider.System.GetElapsedTime(begun), outcome.Words);
        _steps.Add(record);
        Line($"{Mark(record.Result),-6} {name,-10} {record.Time.TotalSeconds,6:F1} s  {record.Words.ReplaceLineEndings(" ")}");
        foreach (var line in outcome.Details.SelectMany(detail => detail.ReplaceLineEndings("\n").Split('\n')))
            Line("       " + line);
    }

    /// <summary>Writes a line that gives no commands.</summary>
    public void Line(string line) => to.WriteLine(workflow.Plain(line));

    /// <summary>The word that a step's line begins with.</summary>
    public static string Mark(StepResult result) => result switch
    {
        StepResult.Passed => "ok",
        StepResult.Failed => "FAILED",
        StepResult.Broken => "BROKEN",
        _ => "–",
    };
}

/// <summary>What came of a step.</summary>
internal enum StepResult
{
    /// <summary>All is as it should be.</summary>
    Passed,

    /// <summary>There was nothing to do, or something that it needs failed.</summary>
    LeftOut,

    /// <summary>Something is wrong with the change.</summary>
    Failed,

    /// <summary>Something is wrong with where it ran, so nothing is known of the change.</summary>
    Broken,
}

/// <summary>What a step gives back.</summary>
/// <param name="Result">How it went.</param>
/// <param name="Words">The same in a sentence.</param>
/// <param name="Details">Further lines, for those who have to act.</param>
internal sealed record StepOutcome(StepResult Result, string Words, IReadOnlyList<string> Details)
{
    public static StepOutcome Passed(string words, params IReadOnlyList<string> details) => new(StepResult.Passed, words, details);

    public static StepOutcome LeftOut(string words, params IReadOnlyList<string> details) => new(StepResult.LeftOut, words, details);

    public static StepOutcome Failed(string words, params IReadOnlyList<string> details) => new(StepResult.Failed, words, details);

    public static StepOutcome Broken(string words, params IReadOnlyList<string> details) => new(StepResult.Broken, words, details);
}

/// <summary>A step that has ended.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Result">How it went.</param>
/// <param name="Time">How long it took.</param>
/// <param name="Words">The same in a sentence.</param>
internal sealed record StepRecord(string Name, StepResult Result, TimeSpan Time, string Words);
