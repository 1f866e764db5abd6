using Microsoft.Extensions.Localization;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Site.Text;

/// <summary>Parameters and seed in a line.</summary>
internal static class ParameterWords
{
    /// <summary>n 400, σ 0.5.</summary>
    public static string Of(IEnumerable<KeyValuePair<string, double>> parameters) =>
        string.Join(", ", parameters.Select(parameter => $"{parameter.Key} {Numerals.Of(parameter.Value, 1e-6)}"));

    /// <summary>n 400, seed 3.</summary>
    public static string Of(IEnumerable<KeyValuePair<string, double>> parameters, int seed, IStringLocalizer? words = null) =>
        string.Join(", ", new[] { Of(parameters), words.Say("seed {0}", seed) }.Where(part => part.Length > 0));

    /// <summary>Those of one run that another has otherwise: "n 400, seed 1".</summary>
    public static string Differing(IReadOnlyDictionary<string, double> parameters, int seed, IReadOnlyDictionary<string, double> others, int otherSeed, IStringLocalizer? words = null)
    {
        var named = Of(parameters.Where(parameter => !others.TryGetValue(parameter.Key, out var value) || value != parameter.Value));
        return string.Join(", ", new[] { named, seed == otherSeed ? "" : words.Say("seed {0}", seed) }.Where(part => part.Length > 0));
    }
}
