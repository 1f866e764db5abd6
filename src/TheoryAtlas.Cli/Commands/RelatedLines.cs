using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;
using TheoryAtlas.Search;

namespace TheoryAtlas.Cli.Commands;

/// <summary>What is close to a paper or a claim, with the reasons.</summary>
internal static class RelatedLines
{
    /// <summary>Two lines for each: its name and title, and below it why.</summary>
    public static string Text(Atlas atlas, DocumentType type, string id) => string.Join('\n', Of(atlas, type, id).Select(other =>
        $"{other.Id}: {TexTitle.ToUnicode(other.Title)}\n    {string.Join("; ", other.Reasons.Select(Words))}"));

    /// <summary>The same as data.</summary>
    public static IEnumerable<object> Json(Atlas atlas, DocumentType type, string id) => Of(atlas, type, id).Select(other => new
    {
        type = other.Type.ToString().ToLowerInvariant(),
        other.Id,
        other.Title,
        reasons = other.Reasons.Select(Words),
    });

    private static string Words(Kinship reason) => TexTitle.ToUnicode(reason.ToString());

    // Without an index, which takes longer to make than all else that the command does: what is close in content alone is not listed.
    private static IReadOnlyList<RelatedDocument> Of(Atlas atlas, DocumentType type, string id) => new RelatedDocuments(atlas).Of(type, id);
}
