namespace TheoryAtlas.Checks;

/// <summary>Ties a check to the claim whose folder it stands in.</summary>
/// <param name="claim">The claim's id, which is the name of its folder.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ClaimCheckAttribute(string claim) : Attribute
{
    /// <summary>The claim's id.</summary>
    public string Claim { get; } = claim;
}
