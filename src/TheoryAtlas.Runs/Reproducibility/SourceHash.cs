using System.Security.Cryptography;
using System.Text;

namespace TheoryAtlas.Runs.Reproducibility;

/// <summary>Tells whether the check that was compiled is the one whose source is read.</summary>
internal static class SourceHash
{
    /// <summary>SHA-256 of a check's source, whatever its line ends.</summary>
    public static string Of(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.ReplaceLineEndings("\n").Trim('\uFEFF').Trim())));
}
