using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;

namespace TheoryAtlas.Site.Text;

/// <summary>Links the terms of the glossary where a page uses them first.</summary>
internal sealed class GlossaryLinks
{
    private readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);

    // The forms by the word that they begin with, longer ones first: "empirical risk minimization" is not a use of "empirical risk".
    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _forms;

    /// <summary>Reads the forms of all terms. One with a capital is met as it is written; others also at the start of a sentence.</summary>
    public GlossaryLinks(Atlas atlas)
    {
        foreach (var (term, form) in atlas.Glossary.SelectMany(term => term.Forms, (term, form) => (term, form)))
        {
            _terms.TryAdd(form, term);
            if (!form.Any(char.IsUpper))
                _terms.TryAdd(char.ToUpperInvariant(form[0]) + form[1..], term);
        }

        _forms = _terms.Keys
            .GroupBy(form => form[..EndOfWord(form, 0)], StringComparer.Ordinal)
            .ToDictionary(forms => forms.Key, forms => forms.OrderByDescending(form => form.Length).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What arranges the texts of one page, in their order: each term is linked once.</summary>
    /// <param name="pathBase">What addresses of the page's language begin with.</param>
    public Action<MarkdownDocument> OfOnePage(PathString pathBase = default)
    {
        var linked = new HashSet<string>(StringComparer.Ordinal);
        return document =>
        {
            foreach (var literal in document.Descendants<LiteralInline>().Where(literal => !IsWithinLink(literal)).ToList())
                Link(literal, linked, pathBase);
        };
    }

    private static bool IsWithinLink(Inline inline) => inline.Parent is { } parent && (parent is LinkInline || IsWithinLink(parent));

    private void Link(LiteralInline literal, HashSet<string> linked, PathString pathBase)
    {
        var text = literal.Content.ToString();
        var at = 0;
        foreach (var (index, form) in Uses(text))
        {
            if (!linked.Add(_terms[form].Id))
                continue;
            literal.InsertBefore(new LiteralInline(text[at..index]));
            literal.InsertBefore(To(_terms[form], form, pathBase));
            at = index + form.Length;
        }

        if (at > 0)
            literal.ReplaceBy(new LiteralInline(text[at..]));
    }

    // A form stands between what is no part of a word; a word that is joined to it by a hyphen makes it another one.
    private IEnumerable<(int Index, string Form)> Uses(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfWord(text, at);
            if (IsFree(text, at - 1) && _forms.TryGetValue(text.AsSpan(at, end - at), out var forms)
                && Array.Find(forms, form => string.CompareOrdinal(text, at, form, 0, form.Length) == 0 && IsFree(text, at + form.Length)) is { } form)
            {
                yield return (at, form);
                end = at + form.Length;
            }

            at = end;
        }
    }

    private static bool IsFree(string text, int at) => at < 0 || at >= text.Length || !(IsOfWord(text[at]) || text[at] == '-');

    // After the letters and digits that begin there, or after the sign.
    private static int EndOfWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && IsOfWord(text[end]))
            end++;
        return Math.Max(end, at + 1);
    }

    private static bool IsOfWord(char letter) => char.IsLetter(letter) || char.IsNumber(letter);

    private static LinkInline To(Term term, string word, PathString pathBase)
    {
        var link = new LinkInline($"{pathBase}/glossary#{term.Id}", TexTitle.ToUnicode(term.Definition));
        link.AppendChild(new LiteralInline(word));
        link.GetAttributes().AddClass("term");
        return link;
    }
}
