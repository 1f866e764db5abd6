namespace TheoryAtlas.Site.Tests.Browser.Walking;

/// <summary>A page in one of its states.</summary>
/// <param name="Address">Its path and query.</param>
/// <param name="Status">The status that it is answered with.</param>
public sealed record Stop(string Address, int Status = 200)
{
    /// <summary>The tag of the language that it must be in.</summary>
    public string Language => Address.TrimStart('/').Split('/', '?')[0] == "zh" ? "zh" : "en";

    /// <summary>The same page in Chinese.</summary>
    public Stop InChinese => this with { Address = "/zh" + Address };
}
