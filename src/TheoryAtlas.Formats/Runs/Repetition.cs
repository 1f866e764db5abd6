using TheoryAtlas.Runs;

namespace TheoryAtlas.Formats.Runs;

/// <summary>How a run is made again.</summary>
public static class Repetition
{
    /// <summary>The command: it names every parameter, so that it holds when defaults change.</summary>
    public static string Command(RunRecord run) =>
        $"./atlas verify {run.Claim} --seed {run.Seed}" + string.Concat(run.Parameters
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .Select(parameter => $" --set {parameter.Key}={parameter.Value:R}"));
}
