using System.Net;
using System.Text;
using TheoryAtlas.Site.Languages;

namespace TheoryAtlas.Site.Publishing;

/// <summary>The first page of a part of the site: a list of the pages that there are.</summary>
internal static class ContentsPage
{
    /// <summary>The page.</summary>
    /// <param name="pages">The pages, in the order in which they were asked for.</param>
    /// <param name="files">All files, of which it uses the style sheet.</param>
    public static byte[] Of(IEnumerable<PublishedAddress> pages, IEnumerable<string> files)
    {
        var style = files.FirstOrDefault(file => file.StartsWith("css/", StringComparison.Ordinal));
        var html = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <title>Some pages of TheoryAtlas</title>
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              {(style is null ? "" : $"<link rel=\"stylesheet\" href=\"{style}\">")}
            </head>
            <body>
              <main class="narrow prose">
                <h1>Some pages of TheoryAtlas</h1>
                <ul>

            """.ReplaceLineEndings("\n"));
        foreach (var page in pages)
        {
            html.Append($"      <li><a href=\"{page.Url}\">{WebUtility.HtmlEncode(page.PlainPath)}</a>");
            foreach (var language in Language.All.Where(language => language != Language.English))
                html.Append($" <a href=\"{PublishedAddress.Of(language.Address(page.PlainPath))!.Url}\" lang=\"{language.Tag}\" hreflang=\"{language.Tag}\">{language.Name}</a>");
            html.Append("</li>\n");
        }

        html.Append("    </ul>\n  </main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }
}
