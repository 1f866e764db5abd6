using System.Collections.Concurrent;
using System.Net;
using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Graphs;

/// <summary>Papers as long lists name them, encoded for HTML; each is worked out once.</summary>
internal sealed class PaperNames
{
    private readonly ConcurrentDictionary<string, (string Title, string Short)> _names = new(StringComparer.Ordinal);

    /// <summary>The title in Unicode, and the authors with the year.</summary>
    public (string Title, string Short) Of(Paper paper) => _names.GetOrAdd(
        paper.Key,
        static (_, named) => (WebUtility.HtmlEncode(TitleText.Plain(named.Title)), WebUtility.HtmlEncode(Bibliography.Short(named))),
        paper);
}
