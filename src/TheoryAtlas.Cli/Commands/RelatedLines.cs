using TheoryAtlas.Formats;
using TheoryAtlas.Search;

namespace TheoryAtlas.Cli.Commands;

/// <summary>What is close to a paper or a claim, with the reasons.</summary>
internal static class RelatedLines
{
    /// <summary>Two lines for each: its name and title, and below it why.</summary>
    public static string Text(CliContext context, DocumentType type, string id) => string.Join('\n', Of(context, type, id).Select(other =>
        $"{other.Id}: {TexTitle.ToUnicode(other.Title)}\n    {string.Join("; ", other.Reasons.Select(Words))}"));

    /// <summary>The same as data.</summary>
    public static IEnumerable<object> Json(CliContext context, DocumentType type, string id) => Of(context, type, id).Select(other => new
    {
        type = other.Type.ToString().ToLowerInvariant(),
        other.Id,
        other.Title,
        reasons = other.Reasons.Select(Words),
    });

    private static string Words(Kinship reason) => TexTitle.ToUnicode(reason.ToString());

    private static IReadOnlyList<RelatedDocument> Of(CliContext context, DocumentType type, string id)
    {
        using var index = context.OpenSearchIndex();
        return index.Related(type, id);
    }
}
