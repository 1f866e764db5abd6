using System.Text.Json;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Search.Documents;

/// <summary>A claim's kind as claim.yaml writes it, and in words.</summary>
internal static class KindNames
{
    /// <summary><c>exact-identity</c>.</summary>
    public static string Id(ClaimKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>"exact identity".</summary>
    public static string Label(string id) => id.Replace('-', ' ');
}
