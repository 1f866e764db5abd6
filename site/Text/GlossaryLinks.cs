using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;

namespace TheoryAtlas.Site.Text;

/// <summary>Links the terms of the glossary where a page uses them first.</summary>
internal sealed class GlossaryLinks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);
    private readonly Regex? _forms;

    /// <summary>Reads the forms of all terms. One with a capital is met as it is written; others also at the start of a sentence.</summary>
    public GlossaryLinks(Atlas atlas)
    {
        foreach (var (term, form) in atlas.Glossary.SelectMany(term => term.Forms, (term, form) => (term, form)))
        {
            _terms.TryAdd(form, term);
            if (!form.Any(char.IsUpper))
                _terms.TryAdd(char.ToUpperInvariant(form[0]) + form[1..], term);
        }

        // Longer forms first: "empirical risk minimization" is not a use of "empirical risk".
        if (_terms.Count > 0)
            _forms = new Regex($@"(?<![\p{{L}}\p{{N}}\-])(?:{string.Join('|', _terms.Keys.OrderByDescending(form => form.Length).Select(Regex.Escape))})(?![\p{{L}}\p{{N}}\-])", RegexOptions.CultureInvariant, Patience);
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
        foreach (Match use in _forms?.Matches(text) ?? Enumerable.Empty<Match>())
        {
            if (!linked.Add(_terms[use.Value].Id))
                continue;
            literal.InsertBefore(new LiteralInline(text[at..use.Index]));
            literal.InsertBefore(To(_terms[use.Value], use.Value, pathBase));
            at = use.Index + use.Length;
        }

        if (at > 0)
            literal.ReplaceBy(new LiteralInline(text[at..]));
    }

    private static LinkInline To(Term term, string word, PathString pathBase)
    {
        var link = new LinkInline($"{pathBase}/glossary#{term.Id}", TexTitle.ToUnicode(term.Definition));
        link.AppendChild(new LiteralInline(word));
        link.GetAttributes().AddClass("term");
        return link;
    }
}
