using System.Text;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Index;

/// <summary>A document as numbered words: what is left of its text when the index is built.</summary>
/// <param name="Words">The words of all fields in order.</param>
/// <param name="Fields">The field of each word.</param>
/// <param name="Marks">How each word was written.</param>
/// <param name="Acronyms">The acronyms that the text explains, "long form (LF)".</param>
/// <param name="Standing">A factor of the score that does not depend on the query.</param>
internal sealed record AnalyzedDocument(int[] Words, Field[] Fields, WordMarks[] Marks, IReadOnlyList<LongForm> Acronyms, float Standing)
{
    /// <summary>Reads a document; new words enter the lexicon.</summary>
    public static AnalyzedDocument Of(TextDocument document, Lexicon lexicon)
    {
        var words = new List<int>();
        var fields = new List<Field>();
        var marks = new List<WordMarks>();
        foreach (var (field, text) in document.Fields.Index())
        {
            foreach (var (word, start, length, joinsNext, _) in TextFolding.Tokens(text))
            {
                var written = text.AsSpan(start, length);
                words.Add(lexicon.Add(word, written));
                fields.Add((Field)field);
                var mark = WordMarks.None;
                if (joinsNext && word.Length > 1)
                    mark |= WordMarks.JoinsNext;
                if (length > 1 && !written.ContainsAnyExceptInRange('A', 'Z'))
                    mark |= WordMarks.InCapitals;
                marks.Add(mark);
            }
        }

        return new AnalyzedDocument([.. words], [.. fields], [.. marks], [.. LongForm.In(document.Title), .. LongForm.In(document.Body)], (float)document.Standing);
    }

    /// <summary>The same document with the numbers of another lexicon, which its words enter.</summary>
    public AnalyzedDocument Renumbered(Lexicon from, Lexicon to) => this with { Words = Array.ConvertAll(Words, word => to.Add(from.WordText(word), from.Written(word))) };

    /// <summary>The folded words of a field, one space between.</summary>
    public string Folded(Field field, Lexicon lexicon)
    {
        var text = new StringBuilder();
        for (var at = 0; at < Words.Length; at++)
        {
            if (Fields[at] == field)
                text.Append(lexicon.WordText(Words[at])).Append(' ');
        }

        return text.ToString();
    }
}

/// <summary>The fields of a document, in the order of <see cref="TextDocument.Fields"/>.</summary>
internal enum Field : byte
{
    Title,
    Authors,
    Body,
    Topics,
    Context,
    Facts,
    People,
}

/// <summary>How a word was written.</summary>
[Flags]
internal enum WordMarks : byte
{
    /// <summary>Alone and small.</summary>
    None = 0,

    /// <summary>A hyphen ties it to the next word.</summary>
    JoinsNext = 1,

    /// <summary>It is in capitals.</summary>
    InCapitals = 2,
}
