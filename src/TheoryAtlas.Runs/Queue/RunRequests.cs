using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Runs.Queue;

/// <summary>Holds requests against what the claim declares.</summary>
public static class RunRequests
{
    /// <summary>A request with the given values, and the declared defaults for the rest.</summary>
    /// <exception cref="RunRequestException">A parameter is unknown or out of its bounds.</exception>
    public static RunRequest For(Claim claim, IReadOnlyDictionary<string, double>? set = null, int seed = 1)
    {
        var parameters = claim.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default, StringComparer.Ordinal);
        foreach (var (name, value) in set ?? new Dictionary<string, double>())
            parameters[name] = value;
        var request = new RunRequest(claim.Id, parameters, seed);
        Validate(claim, request);
        return request;
    }

    /// <summary>Accepts a value for every declared parameter, within its bounds, and nothing else.</summary>
    /// <exception cref="RunRequestException">The message names the parameter and what it may be.</exception>
    public static void Validate(Claim claim, RunRequest request)
    {
        if (request.Parameters.Keys.FirstOrDefault(name => claim.Parameters.All(parameter => parameter.Name != name)) is { } unknown)
            throw new RunRequestException(unknown, $"'{claim.Id}' has no parameter '{unknown}'. {Known(claim)}");
        foreach (var parameter in claim.Parameters)
        {
            if (!request.Parameters.TryGetValue(parameter.Name, out var value))
                throw new RunRequestException(parameter.Name, $"'{parameter.Name}' of '{claim.Id}' is missing. {MustBe(parameter)}");
            if (!(value >= parameter.Min && value <= parameter.Max) || (parameter.Type == ParameterType.Int && value != Math.Floor(value)))
                throw new RunRequestException(parameter.Name, $"'{parameter.Name}' of '{claim.Id}' cannot be {(double.IsNaN(value) ? "NaN" : Numerals.Of(value))}. {MustBe(parameter)}");
        }

        if (request.Seed < 0)
            throw new RunRequestException("seed", $"The seed cannot be {request.Seed}. It must be a whole number from 0 to {int.MaxValue}.");
    }

    private static string Known(Claim claim) => claim.Parameters.Count == 0
        ? "It takes none."
        : $"It takes {string.Join(", ", claim.Parameters.Select(parameter => parameter.Name))}.";

    private static string MustBe(Parameter parameter) =>
        $"It must be a {(parameter.Type == ParameterType.Int ? "whole number" : "number")} from {Numerals.Of(parameter.Min)} to {Numerals.Of(parameter.Max)}.";
}
