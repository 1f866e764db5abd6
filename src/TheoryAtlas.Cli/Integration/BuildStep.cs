using System.Reflection;
using TheoryAtlas.Catalog;
using TheoryAtlas.Checks;

namespace TheoryAtlas.Cli.Integration;

/// <summary>
/// Looks whether the checks that would run are the ones whose sources are here. A program cannot build itself while it runs:
/// <c>./atlas</c> has built before it started this.
/// </summary>
internal static class BuildStep
{
    public static StepOutcome Run(IReadOnlyList<Claim> claims)
    {
        if (claims.Count == 0)
            return StepOutcome.LeftOut("no check changed");
        var checks = ClaimChecks.In(Assembly.Load("TheoryAtlas.Claims"));
        List<string> missing = [.. claims.Where(claim => !checks.Contains(claim.Id)).Select(claim => claim.Id)];
        List<string> other = [.. claims.Where(claim => checks.Contains(claim.Id) && Normal(checks.Source(claim.Id) ?? "") != Normal(claim.CheckSource)).Select(claim => claim.Id)];
        if (missing.Count + other.Count == 0)
            return StepOutcome.Passed($"{CiReport.Counted(claims.Count, "check is", "checks are")} compiled from {(claims.Count == 1 ? "its source" : "their sources")}");
        return StepOutcome.Broken(
            "The program was built from other sources. Build it with ./atlas, which compiles what changed, or: dotnet build src/TheoryAtlas.Cli -c Release",
            [.. missing.Select(id => $"{id}: no check of this claim is compiled in"), .. other.Select(id => $"claims/{id}/Check.cs: differs from what was compiled")]);
    }

    private static string Normal(string source) => source.ReplaceLineEndings("\n").Trim('\uFEFF').Trim();
}
