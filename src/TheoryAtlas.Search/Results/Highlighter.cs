using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Results;

/// <summary>Cuts a passage out of a text and marks the matches in it. A formula is whole or absent, matched or not.</summary>
internal static class Highlighter
{
    private const int PassageLength = 200;
    // A passage may begin this much before its first match, to begin with a sentence.
    private const int Lead = 60;

    /// <summary>The whole text with its matches marked.</summary>
    public static IReadOnlyList<TextPart> Mark(PlainText text, MatchedStems matched) => Parts(text, matched.In(text.Text), 0, text.Text.Length);

    /// <summary>About 200 characters around the most matches; the beginning where there are none.</summary>
    public static IReadOnlyList<TextPart> Passage(PlainText text, MatchedStems matched)
    {
        var matches = matched.In(text.Text);
        var start = text.Text.Length <= PassageLength ? 0 : Beginning(text, BestMatch(matches));
        var end = Ending(text, start);
        var parts = Parts(text, matches, start, end);
        if (start > 0)
            parts.Insert(0, new TextPart("… ", IsMatch: false));
        if (end < text.Text.Length)
            parts.Add(new TextPart(" …", IsMatch: false));
        return parts;
    }

    /// <summary>Where the passage with the most different matches has its first one.</summary>
    private static int BestMatch(List<(int Start, int End, string Stem)> matches)
    {
        var best = (At: 0, Different: 0, All: 0);
        foreach (var (start, _, _) in matches)
        {
            var inside = matches.Where(match => match.Start >= start && match.End <= start + PassageLength - Lead).ToList();
            var different = inside.Select(match => match.Stem).Distinct(StringComparer.Ordinal).Count();
            if (different > best.Different || (different == best.Different && inside.Count > best.All))
                best = (start, different, inside.Count);
        }

        return best.At;
    }

    private static int Beginning(PlainText text, int match)
    {
        if (match <= Lead)
            return 0;
        var sentence = text.Text.LastIndexOf(". ", match, Lead, StringComparison.Ordinal);
        var start = sentence >= 0 ? sentence + 2 : match - (Lead / 2);
        while (start > 0 && !char.IsWhiteSpace(text.Text[start - 1]))
            start--;
        return text.FormulaAt(start) is { } formula ? formula.Start : start;
    }

    private static int Ending(PlainText text, int start)
    {
        var end = Math.Min(start + PassageLength, text.Text.Length);
        while (end < text.Text.Length && !char.IsWhiteSpace(text.Text[end]))
            end++;
        return text.FormulaAt(end) is { } formula && formula.Start < end ? formula.End : end;
    }

    private static List<TextPart> Parts(PlainText text, List<(int Start, int End, string Stem)> matches, int from, int to)
    {
        var marked = new bool[text.Text.Length];
        foreach (var (start, end, _) in matches)
        {
            var first = text.FormulaAt(start)?.Start ?? start;
            var after = text.FormulaAt(end - 1)?.End ?? end;
            Array.Fill(marked, value: true, first, after - first);
        }

        var parts = new List<TextPart>();
        for (var at = from; at < to;)
        {
            var next = at;
            while (next < to && marked[next] == marked[at])
                next++;
            parts.Add(new TextPart(text.Text[at..next], marked[at]));
            at = next;
        }

        return parts;
    }
}
