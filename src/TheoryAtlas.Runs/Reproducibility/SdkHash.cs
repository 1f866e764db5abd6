using TheoryAtlas.Checks;

namespace TheoryAtlas.Runs.Reproducibility;

/// <summary>Tells whether checks were run against the same building blocks.</summary>
public static class SdkHash
{
    // The build is deterministic, so a module's id is a hash of what was compiled into it; the bridge's source is a resource of its module.
    private static readonly string s_current = CanonicalHash.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("checks", typeof(IClaimCheck).Module.ModuleVersionId.ToString("N"));
        json.WriteString("torch", typeof(TorchSharp.torch).Module.ModuleVersionId.ToString("N"));
        json.WriteEndObject();
    });

    /// <summary>SHA-256 of the builds of TheoryAtlas.Checks and of TorchSharp that this process runs.</summary>
    public static string Current => s_current;
}
