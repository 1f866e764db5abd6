namespace TheoryAtlas.Site.Graphs;

/// <summary>Breaks a label at its spaces; drawings have no lines of their own.</summary>
internal static class LabelLines
{
    /// <summary>The lines of a label; what does not fit ends in an ellipsis.</summary>
    /// <param name="label">The label.</param>
    /// <param name="width">The most letters of a line; a longer word stays whole.</param>
    /// <param name="most">The most lines.</param>
    public static IReadOnlyList<string> Of(string label, int width, int most)
    {
        var lines = new List<string>();
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width)
                lines[^1] += " " + word;
            else if (lines.Count < most)
                lines.Add(word);
            else
                return [.. lines[..^1], lines[^1] + " …"];
        }

        return lines;
    }
}
