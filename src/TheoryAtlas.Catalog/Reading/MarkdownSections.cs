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
        var unknown = new List<(string Name, Position At)>();
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
            if (!known.Contains(name, StringComparer.Ordinal))
                unknown.Add((name, at));
            else if (!places.TryAdd(name, at) && !file.IsFull)
                file.Error(at, Codes.Duplicate, $"The heading '{name}' stands twice. Join the two texts.");
        }

        sections[name] = string.Join('\n', body).Trim();
        var wanted = required.Where(heading => sections.GetValueOrDefault(heading, "").Length == 0).Except(Unknown(unknown, known, required, sections, file)).ToList();
        foreach (var missing in wanted)
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

    // A heading in the place of another is one mistake: what it stands for is returned, and not missed as well.
    private static List<string> Unknown(List<(string Name, Position At)> unknown, IReadOnlyList<string> known, IReadOnlyList<string> required, Dictionary<string, string> sections, SourceFile file)
    {
        var meant = new List<string>();
        foreach (var (name, at) in unknown.TakeWhile(_ => !file.IsFull))
        {
            var near = Nearest.To(name, known);
            var lacking = near.Count > 0 ? null : required.FirstOrDefault(heading => heading != Opening && !sections.ContainsKey(heading) && !meant.Contains(heading));
            meant.AddRange(lacking is null ? near : [lacking]);
            var hint = lacking is null ? Nearest.Hint(name, known) : $" The file lacks '{lacking}'; is that what is meant?";
            file.Error(at, Codes.MarkdownSection, $"'{name}' is not a heading of this file.{hint} The headings are {string.Join(", ", known)}.");
        }

        return meant;
    }
}
