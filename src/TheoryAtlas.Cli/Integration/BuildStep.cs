using System.Reflection;
using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Checks;

namespace TheoryAtlas.Cli.Integration;

/// <summary>
/// Looks whether the checks that would run are the ones whose sources are here. A program cannot build itself while it runs:
/// <c>./atlas</c> has built before it started this, and says where that failed.
/// </summary>
internal static class BuildStep
{
    /// <summary>Looks at the checks of claims.</summary>
    /// <param name="claims">The claims that are to be run.</param>
    /// <param name="errors">What keeps the checks from being compiled.</param>
    /// <param name="workflow">What it runs in.</param>
    /// <param name="annotations">Where annotations go.</param>
    /// <returns>How it went, and the claims whose checks can be run.</returns>
    public static (StepOutcome Outcome, IReadOnlyList<Claim> Built) Run(IReadOnlyList<Claim> claims, IReadOnlyList<Diagnostic> errors, Workflow workflow, TextWriter annotations)
    {
        if (errors.Count > 0)
        {
            if (workflow.IsGitHub)
            {
                foreach (var error in errors.Take(GitHubAnnotations.MostOfAKind))
                    annotations.WriteLine(GitHubAnnotations.Annotation(error));
            }

            return (StepOutcome.Failed($"{CiReport.Counted(errors.Count, "error")} of the compiler, so no check can be run", [.. errors.Select(error => error.ToString())]), []);
        }

        if (claims.Count == 0)
            return (StepOutcome.LeftOut("no check changed"), claims);
        var checks = ClaimChecks.In(Assembly.Load("TheoryAtlas.Claims"));
        List<string> wrong = [];
        List<Claim> built = [];
        foreach (var claim in claims)
        {
            if (!checks.Contains(claim.Id))
                wrong.Add($"{claim.Id}: no check of this claim is compiled in");
            else if (Normal(checks.Source(claim.Id) ?? "") != Normal(claim.CheckSource))
                wrong.Add($"claims/{claim.Id}/Check.cs: differs from what was compiled");
            else
                built.Add(claim);
        }

        return (wrong.Count == 0
            ? StepOutcome.Passed($"{CiReport.Counted(claims.Count, "check is", "checks are")} compiled from {(claims.Count == 1 ? "its source" : "their sources")}")
            : StepOutcome.Broken("The program was built from other sources. Build it with ./atlas, which compiles what changed, or: dotnet build src/TheoryAtlas.Cli -c Release", wrong), built);
    }

    private static string Normal(string source) => source.ReplaceLineEndings("\n").Trim('\uFEFF').Trim();
}
