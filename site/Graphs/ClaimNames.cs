using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Graphs;

/// <summary>
/// Short names of claims, for drawings where a title has no room: the words of the id, with the capitals that titles and
/// topics give them. <c>pac-bayes-kl-bound</c> is "PAC Bayes KL bound".
/// </summary>
internal sealed class ClaimNames
{
    private readonly Dictionary<string, string> _names;

    /// <summary>The names of an atlas's claims.</summary>
    public ClaimNames(Atlas atlas)
    {
        var written = Written(atlas).ToLookup(word => word.ToLowerInvariant(), StringComparer.Ordinal);
        _names = atlas.Claims.ToDictionary(
            claim => claim.Id,
            claim => Sentence(string.Join(' ', claim.Id.Split('-').Select(word => written[word].GroupBy(form => form, StringComparer.Ordinal).MaxBy(forms => forms.Count())?.Key ?? word))),
            StringComparer.Ordinal);
    }

    /// <summary>The name of a claim of the atlas.</summary>
    public string this[string claim] => _names[claim];

    // Within a sentence only names and acronyms are written with capitals; its first word says nothing.
    private static IEnumerable<string> Written(Atlas atlas) =>
        atlas.Claims.SelectMany(claim => new[] { claim.Title, claim.Statement, claim.Measures, claim.Control }).Concat(atlas.Topics.Select(topic => topic.Definition)).SelectMany(Words)
            .Concat(atlas.Topics.SelectMany(topic => topic.Aliases.Where(alias => alias.All(char.IsLetter) && alias.Skip(1).Any(char.IsUpper))));

    private static IEnumerable<string> Words(string text)
    {
        int start = -1, end = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                if (end >= 0 && text.AsSpan(end, start - end).IndexOfAny(".:\n") < 0)
                    yield return text[start..i];
                (start, end) = (-1, i);
            }
        }
    }

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
