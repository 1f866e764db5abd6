using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Formats.RoCrate;

/// <summary>The files of a claim's folder as they are now.</summary>
/// <param name="Claim">What they say.</param>
/// <param name="Yaml">claim.yaml.</param>
/// <param name="Statement">statement.md.</param>
/// <param name="Check">Check.cs.</param>
public sealed record ClaimSources(Claim Claim, string Yaml, string Statement, string Check)
{
    /// <summary>Reads them below <paramref name="root"/>; null if the claim is gone or has errors.</summary>
    public static ClaimSources? Read(string root, string id)
    {
        if (AtlasLoader.LoadClaim(root, id) is not { } claim)
            return null;
        try
        {
            string Text(string name) => File.ReadAllText(Path.Combine(root, "claims", id, name));
            return new ClaimSources(claim, Text("claim.yaml"), Text("statement.md"), Text("Check.cs"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The folder went while it was read: the claim is gone.
            return null;
        }
    }

    /// <summary>Whether these are the files that the run was made from, as far as its hashes tell.</summary>
    public bool WereRunBy(RunRecord run) => ClaimHash.Of(Claim) == run.ClaimHash;
}
