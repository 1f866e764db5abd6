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
        var lines = text.Split('\n');
        var headings = Headings(lines);
        var meant = new HashSet<string>(StringComparer.Ordinal);
        var lacking = new Queue<string>(required.Except(headings.Values).Where(heading => heading != Opening));
        var (name, start) = (Opening, 0);
        foreach (var (line, heading) in headings)
        {
            sections[name] = Body(start, line);
            (name, start) = (heading, line + 1);
            if (file.IsFull)
                continue;
            var at = new Position(line + 1, 4);
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                // A heading in the place of another is one mistake: what it stands for is not missed as well.
                var near = Nearest.To(name, known);
                var other = near.Count == 0 && lacking.TryDequeue(out var first) ? first : null;
                meant.UnionWith(other is null ? near : [other]);
                file.Error(at, Codes.MarkdownSection, $"'{name}' is not a heading of this file.{(other is null ? Nearest.Hint(name, known) : $" The file lacks '{other}'; is that what is meant?")} The headings are {string.Join(", ", known)}.");
            }
            else if (!places.TryAdd(name, at))
            {
                file.Error(at, Codes.Duplicate, $"The heading '{name}' stands twice. Join the two texts.");
            }
        }

        sections[name] = Body(start, lines.Length);
        foreach (var missing in required.Where(heading => sections.GetValueOrDefault(heading, "").Length == 0 && !meant.Contains(heading)))
        {
            file.Error(places.GetValueOrDefault(missing, Position.Start), Codes.MarkdownSection, missing switch
            {
                Opening => "The file must begin with a text, before any heading.",
                _ when places.ContainsKey(missing) => $"There is no text below the heading '{missing}'.",
                _ => $"The file lacks the heading '## {missing}' with a text below it.",
            });
        }

        return sections;

        string Body(int from, int to) => string.Join('\n', lines[from..to]).Trim();
    }

    // The headings by the index of their line, in order.
    private static SortedDictionary<int, string> Headings(string[] lines)
    {
        var headings = new SortedDictionary<int, string>();
        var code = new CodeFence();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!code.Takes(lines[i]) && lines[i].StartsWith("## ", StringComparison.Ordinal))
                headings[i] = lines[i][3..].Trim();
        }

        return headings;
    }
}
