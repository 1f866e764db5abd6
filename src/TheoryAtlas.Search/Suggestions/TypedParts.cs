using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Suggestions;

/// <summary>Marks in a suggestion what the reader typed of it.</summary>
internal static class TypedParts
{
    /// <summary>The text as parts; a formula is marked whole or not at all.</summary>
    public static IReadOnlyList<TextPart> Of(string text, List<TypedWord> typed)
    {
        var marked = new bool[text.Length];
        var formulas = PlainText.FromTitle(text);
        var tokens = TextFolding.Tokens(text);
        foreach (var word in typed)
        {
            var spans = Enumerable.Range(0, tokens.Count).Select(i => Typed(tokens, i, word)).Where(span => span.End > span.Start).ToList();
            if (spans.Count == 0 && word.Word.Length > 3)
                spans.AddRange(tokens.Where(token => OneSlip.Begins(token.Word, word.Word)).Select(token => (token.Start, token.End)));
            foreach (var (start, end) in spans)
                Mark(marked, formulas, start, end);
        }

        var parts = new List<TextPart>();
        for (var at = 0; at < text.Length;)
        {
            var next = at;
            while (next < text.Length && marked[next] == marked[at])
                next++;
            parts.Add(new TextPart(text[at..next], marked[at]));
            at = next;
        }

        return parts;
    }

    /// <summary>What of a word was typed: its first letters, or all of it where letters and characters do not correspond, or it and the next one that a hyphen ties to it.</summary>
    private static (int Start, int End) Typed(List<Token> tokens, int at, TypedWord typed)
    {
        var token = tokens[at];
        var letters = typed.Beginnings.Where(beginning => token.Word.StartsWith(beginning, StringComparison.Ordinal)).Select(beginning => beginning.Length).DefaultIfEmpty().Max();
        if (letters > 0)
            return (token.Start, token.Start + (token.Length == token.Word.Length ? letters : token.Length));
        if (!token.JoinsNext || at + 1 == tokens.Count)
            return default;
        var together = Spelling.American(token.Word + tokens[at + 1].Word);
        return typed.Beginnings.Any(beginning => beginning.Length > token.Word.Length && together.StartsWith(beginning, StringComparison.Ordinal)) ? (token.Start, tokens[at + 1].End) : default;
    }

    private static void Mark(bool[] marked, PlainText formulas, int start, int end)
    {
        if (formulas.Text.Length == marked.Length && formulas.FormulaAt(start) is { } formula)
            (start, end) = formula;
        marked.AsSpan(start, end - start).Fill(true);
    }
}
