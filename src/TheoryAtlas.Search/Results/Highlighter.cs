using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Results;

/// <summary>Cuts a passage out of a text and marks the matches in it. A formula is whole or absent, matched or not, and so is a letter with its accents.</summary>
internal static class Highlighter
{
    // In columns: a Chinese character takes two.
    private const int PassageWidth = 200;

    // A passage may begin this much before its first match, to begin with a sentence.
    private const int Lead = 60;

    // What is longer may be cut anywhere.
    private const int LongestWord = 100;

    /// <summary>The whole text with its matches marked.</summary>
    public static IReadOnlyList<TextPart> Mark(StemmedText text, MatchedStems matched) => Parts(text.Plain, matched.In(text), 0, text.Plain.Text.Length);

    /// <summary>A passage of the text in which more different things match; of the first one where neither has more.</summary>
    public static IReadOnlyList<TextPart> Passage(StemmedText text, StemmedText other, MatchedStems matched)
    {
        var matches = matched.In(text);
        var others = matched.In(other);
        return Different(others) > Different(matches) ? Passage(other.Plain, matched, others) : Passage(text.Plain, matched, matches);
    }

    /// <summary>About 200 columns around the most matches; the beginning where there are none.</summary>
    public static IReadOnlyList<TextPart> Passage(StemmedText text, MatchedStems matched) => Passage(text.Plain, matched, matched.In(text));

    private static int Different(List<(int Start, int End, int Number)> matches)
    {
        if (matches.Count < 2)
            return matches.Count;
        var seen = new HashSet<int>();
        foreach (var (_, _, number) in matches)
            seen.Add(number);
        return seen.Count;
    }

    private static List<TextPart> Passage(PlainText text, MatchedStems matched, List<(int Start, int End, int Number)> matches)
    {
        var all = Ending(text, 0) == text.Text.Length;
        var start = all ? 0 : Beginning(text, BestMatch(matches, matched.Count));
        var end = all ? text.Text.Length : Ending(text, start);
        var parts = Parts(text, matches, start, end);
        if (start > 0)
            parts.Insert(0, new TextPart("… ", IsMatch: false));
        if (end < text.Text.Length)
            parts.Add(new TextPart(" …", IsMatch: false));
        return parts;
    }

    /// <summary>Where the passage with the most different matches has its first one; of such passages, the one with the most matches.</summary>
    private static int BestMatch(List<(int Start, int End, int Number)> matches, int count)
    {
        var inside = new int[count];
        var best = (At: 0, Different: 0, All: 0);
        var (different, next) = (0, 0);
        for (var first = 0; first < matches.Count; first++)
        {
            for (; next < matches.Count && matches[next].End <= matches[first].Start + PassageWidth - Lead; next++)
                different += inside[matches[next].Number]++ == 0 ? 1 : 0;
            if (different > best.Different || (different == best.Different && next - first > best.All))
                best = (matches[first].Start, different, next - first);
            if (next == first)
                next++;
            else if (--inside[matches[first].Number] == 0)
                different--;
        }

        return best.At;
    }

    private static int Beginning(PlainText text, int match)
    {
        if (match <= Lead)
            return 0;
        var start = Sentence(text.Text, match);
        if (start < 0)
        {
            start = match - (Lead / 2);
            var first = Math.Max(0, start - LongestWord);
            while (start > first && !CanCut(text.Text, start))
                start--;
            while (start > 0 && !IsWhole(text.Text, start))
                start--;
        }

        return text.FormulaAt(start) is { } formula ? formula.Start : start;
    }

    /// <summary>Where a sentence begins a little before a match, or -1.</summary>
    private static int Sentence(string text, int match)
    {
        for (var at = match; at > match - Lead; at--)
        {
            if (text[at - 1] is '。' or '？' or '！' or '；' || (at > 1 && text[at - 1] == ' ' && text[at - 2] is '.' or '?' or '!'))
                return at;
        }

        return -1;
    }

    private static int Ending(PlainText text, int start)
    {
        var end = start;
        for (var width = 0; end < text.Text.Length && width < PassageWidth; end++)
            width += Letters.IsHan(text.Text[end]) ? 2 : 1;
        var last = Math.Min(end + LongestWord, text.Text.Length);
        while (end < last && !CanCut(text.Text, end))
            end++;
        while (end < text.Text.Length && !IsWhole(text.Text, end))
            end++;
        return text.FormulaAt(end) is { } formula && formula.Start < end ? formula.End : end;
    }

    // Not within a surrogate pair, nor between a letter and its accents.
    private static bool IsWhole(string text, int at) => !char.IsLowSurrogate(text[at]) && !Letters.IsCombining(text[at]);

    /// <summary>Whether a text may be cut before a character: at spaces, and between Chinese characters but not before their punctuation.</summary>
    private static bool CanCut(string text, int at)
    {
        var (before, after) = (text[at - 1], text[at]);
        if (char.IsWhiteSpace(before) || char.IsWhiteSpace(after))
            return true;
        return (Letters.IsHan(before) || before is '，' or '。' or '；' or '、' or '：' or '？' or '！') && (Letters.IsHan(after) || char.IsAsciiLetter(after) || after == '$');
    }

    private static List<TextPart> Parts(PlainText text, List<(int Start, int End, int Number)> matches, int from, int to)
    {
        var parts = new List<TextPart>();
        var at = from;
        foreach (var (first, after) in Marks(text, matches))
        {
            var (start, end) = (Math.Max(first, at), Math.Min(after, to));
            if (start >= end)
                continue;
            if (start > at)
                parts.Add(new TextPart(text.Text[at..start], IsMatch: false));
            parts.Add(new TextPart(text.Text[start..end], IsMatch: true));
            at = end;
        }

        if (at < to)
            parts.Add(new TextPart(text.Text[at..to], IsMatch: false));
        return parts;
    }

    /// <summary>The matches as stretches that neither touch nor overlap, widened to whole formulas and whole letters.</summary>
    private static List<(int Start, int End)> Marks(PlainText text, List<(int Start, int End, int Number)> matches)
    {
        var marks = new List<(int Start, int End)>(matches.Count);
        foreach (var (start, end, _) in matches)
        {
            var first = text.FormulaAt(start)?.Start ?? start;
            var after = text.FormulaAt(end - 1)?.End ?? end;
            while (after < text.Text.Length && !IsWhole(text.Text, after))
                after++;
            if (marks.Count > 0 && first <= marks[^1].End)
                marks[^1] = (Math.Min(first, marks[^1].Start), Math.Max(after, marks[^1].End));
            else
                marks.Add((first, after));
        }

        return marks;
    }
}
