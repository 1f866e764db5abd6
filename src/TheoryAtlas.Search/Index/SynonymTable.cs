using System.Text.RegularExpressions;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Index;

/// <summary>Acronyms and what they stand for, both ways.</summary>
/// <remarks>They come from the taxonomy's aliases and from "long form (LF)" in the texts.</remarks>
internal sealed partial class SynonymTable
{
    private readonly Dictionary<string, List<string[]>> _longForms = new(StringComparer.Ordinal);
    private readonly List<(string[] Stems, string Acronym)> _acronyms = [];

    /// <summary>The long forms of an acronym, each as its words.</summary>
    public IReadOnlyList<string[]> LongForms(string acronym) =>
        _longForms.TryGetValue(acronym, out var forms) || _longForms.TryGetValue(Singular(acronym), out forms) ? forms : [];

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
