using TheoryAtlas.Search.Queries;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Index;

/// <summary>Acronyms and what they stand for, both ways, and Chinese names and the English ones.</summary>
/// <remarks>Acronyms come from the taxonomy's aliases, from "long form (LF)" in the texts, and from neighbouring words of titles with the right initials.</remarks>
internal sealed class SynonymTable
{
    private const double AcronymWeight = 0.7;

    /// <summary>The fewest letters of an acronym that titles are searched for: two initials agree too often by chance.</summary>
    public const int ShortestGuess = 3;

    /// <summary>The most letters of an acronym that titles are searched for.</summary>
    public const int LongestGuess = 5;

    private readonly Dictionary<string, List<string[]>> _longForms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Synonym>> _synonyms = new(StringComparer.Ordinal);

    /// <summary>All acronyms with a long form each.</summary>
    public IEnumerable<LongForm> All => _longForms.SelectMany(pair => pair.Value.Select(words => new LongForm(pair.Key, words)));

    /// <summary>The long forms of an acronym, each as its words.</summary>
    public IReadOnlyList<string[]> LongForms(string acronym) =>
        _longForms.TryGetValue(acronym, out var forms) || _longForms.TryGetValue(LongForm.Singular(acronym), out forms) ? forms : [];

    /// <summary>The synonyms of what stands in a query, with the place of its first word and its length in words.</summary>
    public IEnumerable<(Alternative Synonym, int First, int Length)> In(IReadOnlyList<string> words)
    {
        if (_synonyms.Count == 0)
            yield break;
        var stems = words.Select(PorterStemmer.Stem).ToArray();
        for (var first = 0; first < stems.Length; first++)
        {
            foreach (var (form, synonym) in _synonyms.GetValueOrDefault(stems[first]) ?? [])
            {
                if (first + form.Length <= stems.Length && stems.AsSpan(first, form.Length).SequenceEqual(form))
                    yield return (synonym, first, form.Length);
            }
        }
    }

    /// <summary>Takes names of one thing: whatever looks like an acronym is tied to the names with its initials, and what is Chinese to the first name.</summary>
    public void AddNames(IReadOnlyList<string> names)
    {
        foreach (var name in names.Skip(1).Where(name => name.Any(Letters.IsHan)))
            Translate(name, names[0]);
        foreach (var acronym in names.Where(LooksLikeAcronym))
        {
            foreach (var name in names)
                Add(LongForm.Of(acronym, [.. TextFolding.Tokens(name).Select(token => token.Word)]));
        }
    }

    /// <summary>Takes a long form, if it is one and new.</summary>
    public void Add(LongForm? form)
    {
        if (form is null)
            return;
        var stems = form.Words.Select(PorterStemmer.Stem).ToArray();
        if (_longForms.TryGetValue(form.Acronym, out var forms) && forms.Exists(other => other.Select(PorterStemmer.Stem).SequenceEqual(stems)))
            return;
        Name(form.Acronym, form.Words);
        Tie(stems, new Alternative([form.Acronym], AcronymWeight));
    }

    /// <summary>Learns from titles: neighbouring words are the long form of an acronym that some document writes in capitals.</summary>
    public void AddTitles(Titles titles, int count, Func<string, bool> isAcronym)
    {
        for (var row = 0; row < count; row++)
        {
            foreach (var (initials, words) in titles.Runs(row))
            {
                if (isAcronym(initials))
                    Add(new LongForm(initials, words));
            }
        }
    }

    /// <summary>Writes them.</summary>
    public void Write(BinaryWriter writer)
    {
        var forms = All.ToList();
        writer.WriteWords([.. forms.Select(form => form.Acronym)]);
        writer.WriteWords([.. forms.Select(form => string.Join(' ', form.Words))]);
        var synonyms = _synonyms.Values.SelectMany(beginning => beginning).ToList();
        writer.WriteWords([.. synonyms.Select(synonym => string.Join(' ', synonym.Stems))]);
        writer.WriteWords([.. synonyms.Select(synonym => string.Join(' ', synonym.Other.Words))]);
        writer.WriteArray(synonyms.Select(synonym => synonym.Other.Weight).ToArray());
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SynonymTable Read(BinaryReader reader)
    {
        var table = new SynonymTable();
        var acronyms = reader.ReadWords();
        var forms = reader.ReadWords();
        for (var i = 0; i < forms.Length; i++)
            table.Name(acronyms[i], forms[i].Split(' '));
        var stems = reader.ReadWords();
        var others = reader.ReadWords();
        var weights = reader.ReadArray<double>();
        for (var i = 0; i < stems.Length; i++)
            table.Tie(stems[i].Split(' '), new Alternative(others[i].Split(' '), weights[i]));
        return table;
    }

    private void Translate(string name, string english)
    {
        string[] words = [.. TextFolding.Tokens(english).Select(token => token.Word)];
        string[] form = [.. TextFolding.Tokens(name).Where(token => !token.IsTail).Select(token => PorterStemmer.Stem(token.Word))];
        if (words.Length == 0 || form.Length == 0)
            return;
        Tie(form, new Alternative(words, 1));
    }

    private void Name(string acronym, string[] words)
    {
        if (!_longForms.TryGetValue(acronym, out var forms))
            _longForms.Add(acronym, forms = []);
        forms.Add(words);
    }

    private void Tie(string[] stems, Alternative synonym)
    {
        if (!_synonyms.TryGetValue(stems[0], out var beginning))
            _synonyms.Add(stems[0], beginning = []);
        beginning.Add(new Synonym(stems, synonym));
    }

    private static bool LooksLikeAcronym(string name) => name.Length is >= 2 and <= 7 && name.Count(char.IsAsciiLetterUpper) >= 2 && name.All(char.IsAsciiLetter);

    /// <summary>Stems side by side, and what they are another name of.</summary>
    private readonly record struct Synonym(string[] Stems, Alternative Other);
}
