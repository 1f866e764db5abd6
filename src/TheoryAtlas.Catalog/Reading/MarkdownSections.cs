using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>A Markdown file cut at its headings of the second level.</summary>
internal static class MarkdownSections
{
    /// <summary>The name under which the text before the first heading is found.</summary>
    public const string Opening = "";

    /// <summary>Cuts the text; reports headings that are not known, repeated, or without text below them.</summary>
    /// <param name="text">The Markdown.</param>
    /// <param name="known">The headings allowed.</param>
    /// <param name="required">Those that must be there with text below them (<see cref="Opening"/> for the opening).</param>
    /// <param name="file">Where findings go.</param>
    public static IReadOnlyDictionary<string, string> Cut(string text, IReadOnlyList<string> known, IReadOnlyList<string> required, SourceFile file)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        var places = new Dictionary<string, Position>(StringComparer.Ordinal) { [Opening] = Position.Start };
        var misspelt = new HashSet<string>(StringComparer.Ordinal);
        var name = Opening;
        var body = new List<string>();
        var code = new CodeFence();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (code.Takes(lines[i]) || !lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                body.Add(lines[i]);
                continue;
            }

            sections[name] = string.Join('\n', body).Trim();
            body.Clear();
            name = lines[i][3..].Trim();
            var at = new Position(i + 1, 4);
            if (!known.Contains(name, StringComparer.Ordinal) && !file.IsFull)
            {
                misspelt.UnionWith(Nearest.To(name, known));
                file.Error(at, Codes.MarkdownSection, $"'{name}' is not a heading of this file.{Nearest.Hint(name, known)} The headings are {string.Join(", ", known)}.");
            }
            else if (!places.TryAdd(name, at) && !file.IsFull)
            {
                file.Error(at, Codes.Duplicate, $"The heading '{name}' stands twice. Join the two texts.");
            }
        }

        sections[name] = string.Join('\n', body).Trim();
        foreach (var missing in required.Where(heading => sections.GetValueOrDefault(heading, "").Length == 0 && !misspelt.Contains(heading)))
        {
            file.Error(places.GetValueOrDefault(missing, Position.Start), Codes.MarkdownSection, missing switch
            {
                Opening => "The file must begin with a text, before any heading.",
                _ when places.ContainsKey(missing) => $"There is no text below the heading '{missing}'.",
                _ => $"The file lacks the heading '## {missing}' with a text below it.",
            });
        }

        return sections;
    }
}
