namespace TheoryAtlas.Runs.Reproducibility;

/// <summary>Tells whether two requests must give the same numbers.</summary>
public static class RunIdentity
{
    /// <summary>SHA-256 of claim, parameters, seed, runtime and the builds of TheoryAtlas.Checks and of TorchSharp, which decide the numbers too.</summary>
    /// <param name="claimHash">See <see cref="ClaimHash"/>.</param>
    /// <param name="request">What is to be run.</param>
    /// <param name="runtime">See <see cref="RunEnvironment.Runtime"/>.</param>
    public static string Of(string claimHash, RunRequest request, string runtime) => CanonicalHash.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("claim", claimHash);
        json.WriteStartObject("parameters");
        foreach (var (name, value) in request.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
            json.WriteDouble(name, value);
        json.WriteEndObject();
        json.WriteNumber("seed", request.Seed);
        json.WriteString("runtime", runtime);
        json.WriteString("sdk", SdkHash.Current);
        json.WriteEndObject();
    });
}
