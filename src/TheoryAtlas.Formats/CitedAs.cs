using TheoryAtlas.Catalog;

namespace TheoryAtlas.Formats;

/// <summary>The address by which a paper is to be cited (RFC 8574).</summary>
public static class CitedAs
{
    /// <summary>The paper's own DOI, else its page at arXiv; null where it has neither.</summary>
    public static string? Of(Paper paper) =>
        paper.Doi is { } doi ? $"https://doi.org/{Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal)}"
        : paper.Arxiv is { } arxiv ? $"https://arxiv.org/abs/{arxiv}"
        : null;
}
