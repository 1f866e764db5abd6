using TheoryAtlas.Checks;

namespace TheoryAtlas.Runs.Verdicts;

/// <summary>A verdict with the sentence that gives its reason in numbers.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">The reason, beginning with the verdict's word.</param>
public sealed record Judgement(Verdict Verdict, string Reason)
{
    private static readonly HashSet<string> s_operators = ["sup", "inf", "max", "min", "log", "ln", "exp", "sin", "cos", "tr", "det", "rank"];

    /// <summary>Judges a run by what its two arms gave. Depends on nothing else.</summary>
    public static Judgement Of(ArmResult? theorem, ArmResult? control)
    {
        if (WhyUnusable(Arm.Theorem, theorem) is { } wrongTheorem)
            return new Judgement(Verdict.Errored, "Errored. " + wrongTheorem);
        if (WhyUnusable(Arm.Control, control) is { } wrongControl)
            return new Judgement(Verdict.Errored, "Errored. " + wrongControl);

        Evidence measured = theorem!.Evidence!, broken = control!.Evidence!;
        if (!measured.Passed)
            return new Judgement(Verdict.Refuted, Refuted(measured));
        return broken.Passed
            ? new Judgement(Verdict.Vacuous, Vacuous(broken))
            : new Judgement(Verdict.Verified, Verified(measured, broken));
    }

    private static string? WhyUnusable(Arm arm, ArmResult? result)
    {
        var name = arm == Arm.Theorem ? "theorem's arm" : "control";
        if (result is null)
            return $"The {name} was not reached.";
        if (result.Evidence is null)
            return $"The {name} could not measure: {Sentence(result.Error?.Message ?? "no reason was given")}";
        if (result.Evidence.Findings.Count == 0)
            return $"The {name} found nothing: a check must hold at least one value against a prediction.";
        if (result.Evidence.Findings.FirstOrDefault(finding => !finding.IsFinite) is { } bad)
            return $"The {name} gave a value that is not finite: {Statement(bad)}.";
        var unbounded = result.Evidence.Findings.FirstOrDefault(finding => !(finding.Tolerance > 0 && double.IsFinite(finding.Tolerance)));
        return unbounded is null ? null : $"The {name} gave a tolerance that is not a positive number: {Numerals.Of(unbounded.Tolerance)} for {unbounded.Name}.";
    }

    private static string Verified(Evidence measured, Evidence broken)
    {
        var telling = broken.Worst;
        var counterpart = measured.Findings.FirstOrDefault(finding => finding.Name == telling.Name);
        var shown = counterpart ?? measured.Worst;
        var contrast = counterpart is null
            ? $"In the control, {Statement(telling)}"
            : $"In the control it is {Value(telling)}";
        return $"Verified. {Capital(Statement(shown))}. {contrast}, so the check can fail.";
    }

    private static string Refuted(Evidence measured)
    {
        var worst = measured.Worst;
        var failed = measured.Findings.Count(finding => !finding.Passed);
        var among = failed > 1 ? $" It is the worst of {failed} findings that fail." : "";
        var beyond = (worst.Deviation - worst.Tolerance) / 10;
        return $"Refuted. {Capital(Statement(worst))}: off by {Numerals.Of(worst.Deviation, beyond)}, where {Numerals.Of(worst.Tolerance, beyond)} is allowed.{among}";
    }

    private static string Vacuous(Evidence broken)
    {
        var worst = broken.Worst;
        return $"Vacuous. The control passes too, so the check shows nothing: even with a hypothesis broken, {Statement(worst)}, within {Numerals.Of(worst.Tolerance)}.";
    }

    private static string Statement(Finding finding)
    {
        var relation = finding.Comparison switch
        {
            Comparison.AtMost => "predicted at most ",
            Comparison.AtLeast => "predicted at least ",
            _ => "predicted ",
        };
        return $"{finding.Name} is {Value(finding)}, {relation}{Numerals.Of(finding.Predicted, finding.Tolerance)}";
    }

    private static string Value(Finding finding) =>
        finding.StandardError is { } error and > 0 && double.IsFinite(error)
            ? Numerals.WithError(finding.Measured, error, finding.Passed ? null : Resolution(finding))
            : Numerals.Of(finding.Measured, Resolution(finding));

    // A value a hair beyond its tolerance must not be written as if it were the prediction; one far off needs no such care.
    private static double Resolution(Finding finding) => finding.Passed ? finding.Tolerance : finding.Deviation / 10;

    // Only words: "sup |x|" and "f(x)" keep their case.
    private static string Capital(string text)
    {
        var word = text.Split(' ')[0];
        return word.Length > 1 && word.All(char.IsAsciiLetterLower) && !s_operators.Contains(word) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";
}
