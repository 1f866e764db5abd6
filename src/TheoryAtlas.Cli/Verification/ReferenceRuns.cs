using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Cli.Verification;

/// <summary>The reference runs of the claims that are run.</summary>
internal sealed class ReferenceRuns
{
    private readonly Dictionary<string, ReferenceRun> _references = new(StringComparer.Ordinal);

    /// <param name="root">The folder that holds claims/.</param>
    /// <param name="claims">The claims.</param>
    public ReferenceRuns(string root, IReadOnlyList<Claim> claims)
    {
        foreach (var claim in claims)
        {
            if (Read(Path.Combine(root, "claims", claim.Id)) is { } reference)
                _references[claim.Id] = reference;
        }
    }

    /// <summary>How a run agrees with its claim's reference; null where it cannot be compared.</summary>
    public ReferenceComparison? Compare(RunRecord run) =>
        _references.TryGetValue(run.Claim, out var reference) ? ReferenceComparison.Of(reference, run) : null;

    /// <summary>Whether the claim has changed since its reference was recorded.</summary>
    public bool IsStale(RunRecord run) => _references.TryGetValue(run.Claim, out var reference) && reference.ClaimHash != run.ClaimHash;

    // A damaged reference is no reason not to run: --record writes it anew.
    private static ReferenceRun? Read(string folder)
    {
        try
        {
            return ReferenceRun.Read(folder);
        }
        catch (InvalidDataException damaged)
        {
            Console.Error.WriteLine(damaged.Message);
            return null;
        }
    }
}
