using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Runs.Reproducibility;

/// <summary>One way in which a rerun contradicts an earlier run.</summary>
/// <param name="Arm">The arm; null where it is about the run as a whole.</param>
/// <param name="Finding">The finding's name; null where it is about the arm or the run.</param>
/// <param name="Words">What is different and how much of it is allowed, in a sentence.</param>
public sealed record Contradiction(Arm? Arm, string? Finding, string Words)
{
    /// <summary>The earlier value; null where it is not about a number.</summary>
    public double? Was { get; init; }

    /// <summary>The rerun's value; null where it is not about a number.</summary>
    public double? Is { get; init; }

    /// <summary>By how much the two may differ; zero on the same runtime.</summary>
    public double? Allowed { get; init; }

    internal static Contradiction OfVerdicts(Verdict was, Verdict now) =>
        new(null, null, $"The verdict is {now.Word()} and was {was.Word()}.");

    internal static Contradiction OfNothingMeasured(bool rerun) =>
        new(null, null, rerun ? "The rerun measured nothing." : "The earlier run measured nothing.");

    internal static Contradiction OfNames(Arm arm, string? was, string? now) => new(arm, was ?? now, (was, now) switch
    {
        ({ }, null) => $"{Name(arm)}: '{was}' was found and is not any more.",
        (null, { }) => $"{Name(arm)}: '{now}' is found and was not.",
        _ => $"{Name(arm)}: '{now}' is found where '{was}' was.",
    });

    internal static Contradiction OfNumbers(Arm arm, string finding, string quantity, double was, double now, double allowed)
    {
        var difference = Math.Abs(now - was);
        var (before, after) = (Numerals.Of(was, difference / 10), Numerals.Of(now, difference / 10));
        if (before == after || allowed == 0)
            (before, after) = (was.ToString("R"), now.ToString("R"));
        var limit = allowed == 0 ? "where the numbers must be equal" : $"where {Numerals.Of(allowed)} is allowed";
        return new Contradiction(arm, finding, $"{Name(arm)}: {finding}: {quantity} {after}, was {before}: a difference of {Numerals.Of(difference)}, {limit}.")
        {
            Was = was,
            Is = now,
            Allowed = allowed,
        };
    }

    private static string Name(Arm arm) => arm == Checks.Arm.Theorem ? "theorem" : "control";
}
