using System.Net;
using Microsoft.AspNetCore.Html;

namespace TheoryAtlas.Site.Pages.Docs;

/// <summary>Sections of the documentation that have all the words of a query.</summary>
internal static class DocSearch
{
    private const int Most = 30;
    private const int Before = 50, After = 130;

    /// <summary>The sections, those first that have the words in their heading or in the title of their page.</summary>
    public static IReadOnlyList<DocSection> Find(DocSet docs, string query)
    {
        var words = Words(query);
        return words.Length == 0 ? [] :
        [
            .. docs.Sections.Where(section => !section.Page.IsContents && words.All(word => Has(section.Heading, word) || Has(section.Text, word) || Has(section.Page.Title, word)))
                .OrderByDescending(section => words.Count(word => Has(section.Heading, word)) * 2 + words.Count(word => Has(section.Page.Title, word)))
                .Take(Most),
        ];
    }

    /// <summary>The text around the first word that is found, with all of them marked.</summary>
    public static IHtmlContent Passage(DocSection section, string query)
    {
        var words = Words(query);
        var first = words.Select(word => section.Text.IndexOf(word, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
        var (start, end) = (Math.Max(0, first - Before), Math.Min(section.Text.Length, first + After));
        if (start > 0 && section.Text.IndexOf(' ', start) is var blank && blank >= 0 && blank < first)
            start = blank + 1;
        var passage = section.Text[start..end];
        var html = new HtmlContentBuilder();
        html.Append(start > 0 ? "…" : "");
        for (var at = 0; at < passage.Length;)
        {
            var (next, length) = words.Select(word => (At: passage.IndexOf(word, at, StringComparison.OrdinalIgnoreCase), word.Length))
                .Where(found => found.At >= 0).DefaultIfEmpty((passage.Length, 0)).Min();
            html.Append(passage[at..next]);
            if (length > 0)
                html.AppendHtml($"<mark>{WebUtility.HtmlEncode(passage.Substring(next, length))}</mark>");
            at = next + length;
        }

        return html.Append(end < section.Text.Length ? "…" : "");
    }

    private static string[] Words(string query) => query.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
