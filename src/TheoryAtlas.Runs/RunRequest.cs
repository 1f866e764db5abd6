namespace TheoryAtlas.Runs;

/// <summary>What is to be run.</summary>
/// <param name="Claim">The claim's id.</param>
/// <param name="Parameters">A value for every parameter that the claim declares, within its bounds.</param>
/// <param name="Seed">The seed of both arms.</param>
public sealed record RunRequest(string Claim, IReadOnlyDictionary<string, double> Parameters, int Seed);
