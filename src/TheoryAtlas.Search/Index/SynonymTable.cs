using System.Text.RegularExpressions;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Index;

/// <summary>Acronyms and what they stand for, both ways.</summary>
/// <remarks>They come from the taxonomy's aliases, from "long form (LF)" in the texts, and from neighbouring words of titles with the right initials.</remarks>
internal sealed partial class SynonymTable
{
    // Two initials agree too often by chance.
    private const int ShortestGuess = 3;
    private const int LongestGuess = 5;
    private const int MaxGuesses = 3;

    private readonly Dictionary<string, List<string[]>> _longForms = new(StringComparer.Ordinal);
    private readonly List<(string[] Stems, string Acronym)> _acronyms = [];
    private readonly Dictionary<string, List<string[]>> _initials = new(StringComparer.Ordinal);

    /// <summary>The long forms of an acronym, each as its words.</summary>
    public IReadOnlyList<string[]> LongForms(string acronym) =>
        _longForms.TryGetValue(acronym, out var forms) || _longForms.TryGetValue(Singular(acronym), out forms) ? forms : [];

    /// <summary>Words of titles with these initials, for a word that occurs nowhere and so may be an acronym that no document writes.</summary>
    public IReadOnlyList<string[]> Guesses(string word) => _initials.TryGetValue(word, out var guesses) ? guesses : [];

    /// <summary>The acronyms whose long form stands in a query, with the place of its first word and its length in words.</summary>
    public IEnumerable<(string Acronym, int First, int Length)> AcronymsIn(IReadOnlyList<string> words)
    {
        var stems = words.Select(PorterStemmer.Stem).ToArray();
        foreach (var (form, acronym) in _acronyms)
        {
            for (var first = 0; first + form.Length <= stems.Length; first++)
            {
                if (stems.AsSpan(first, form.Length).SequenceEqual(form))
                    yield return (acronym, first, form.Length);
            }
        }
    }

    /// <summary>Takes names of one thing: whatever looks like an acronym is tied to the names with its initials.</summary>
    public void AddNames(IReadOnlyList<string> names)
    {
        foreach (var acronym in names.Where(LooksLikeAcronym))
        {
            foreach (var name in names)
                AddIfInitialsAgree(Singular(acronym.ToLowerInvariant()), [.. TextFolding.Tokens(name).Select(token => token.Word)]);
        }
    }

    /// <summary>Finds "long form (LF)" in a text.</summary>
    public void Mine(string text)
    {
        foreach (Match match in InParentheses().Matches(text))
        {
            var acronym = Singular(match.Groups[1].Value.ToLowerInvariant());
            var before = TextFolding.Tokens(text[Math.Max(0, match.Index - 120)..match.Index]);
            AddIfInitialsAgree(acronym, [.. before.TakeLast(acronym.Length).Select(token => token.Word)]);
        }
    }

    /// <summary>Learns from a title: neighbouring words are the long form of an acronym that some document writes in capitals.</summary>
    public void AddTitle(string title, Func<string, bool> isAcronym)
    {
        var words = TextFolding.Tokens(title).Select(token => token.Word).ToArray();
        for (var length = ShortestGuess; length <= LongestGuess; length++)
        {
            for (var first = 0; first + length <= words.Length; first++)
            {
                var form = words[first..(first + length)];
                if (form.Any(word => word.Length < 2 || StopWords.Contains(word)))
                    continue;
                var initials = string.Concat(form.Select(word => word[0]));
                if (isAcronym(initials))
                    AddIfInitialsAgree(initials, form);
                else if (!_initials.TryAdd(initials, [form]) && _initials[initials].Count < MaxGuesses)
                    _initials[initials].Add(form);
            }
        }
    }

    private void AddIfInitialsAgree(string acronym, string[] words)
    {
        if (words.Length < 2 || words.Length != acronym.Length || !words.Select(word => word[0]).SequenceEqual(acronym))
            return;
        if (!_longForms.TryGetValue(acronym, out var forms))
            _longForms.Add(acronym, forms = []);
        var stems = words.Select(PorterStemmer.Stem).ToArray();
        if (forms.Any(form => form.Select(PorterStemmer.Stem).SequenceEqual(stems)))
            return;
        forms.Add(words);
        _acronyms.Add((stems, acronym));
    }

    private static bool LooksLikeAcronym(string name) => name.Length is >= 2 and <= 7 && name.Count(char.IsAsciiLetterUpper) >= 2 && name.All(char.IsAsciiLetter);

    private static string Singular(string acronym) => acronym.Length > 2 && acronym.EndsWith('s') ? acronym[..^1] : acronym;

    [GeneratedRegex(@"\(([A-Z]{2,6}s?)\)", RegexOptions.NonBacktracking)]
    private static partial Regex InParentheses();
}
