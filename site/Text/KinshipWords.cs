using System.Net;
using Microsoft.AspNetCore.Html;
using TheoryAtlas.Catalog;
using TheoryAtlas.Search;

namespace TheoryAtlas.Site.Text;

/// <summary>Why two documents are close, in words that link what stands between them.</summary>
internal sealed class KinshipWords(Atlas atlas)
{
    // A character that no text has; it holds the place of the link until the words around it are written.
    private const string Place = "\ue000";

    /// <summary>The reasons as HTML; of several of one kind the first one, but all topics.</summary>
    public IHtmlContent Html(IEnumerable<Kinship> reasons) => new HtmlString(string.Join("; ", reasons.GroupBy(reason => reason.Kind).Select(Words)));

    private string Words(IGrouping<KinshipKind, Kinship> reasons)
    {
        var first = reasons.First();
        if (first.Kind == KinshipKind.SharedTopic && reasons.Skip(1).Any())
            return "shares the topics " + string.Join(" and ", reasons.Select(Link));
        var words = WebUtility.HtmlEncode((first with { With = first.With is null ? null : Place }).ToString());
        // "Jacot et al. 2018" stands for a title and is none.
        return (atlas.Paper(first.WithId ?? "") is null ? words : words.Replace($"“{Place}”", Place)).Replace(Place, Link(first));
    }

    private string Link(Kinship reason)
    {
        if (reason.WithId is { } id && reason.Kind is not KinshipKind.SameFamily)
        {
            if (atlas.Paper(id) is { } paper)
                return $"<a href=\"/papers/{Encoded(id)}\" title=\"{Encoded(TitleText.Plain(paper.Title))}\">{Encoded(Bibliography.Short(paper))}</a>";
            if (atlas.Claim(id) is { } claim)
                return $"<a href=\"/claims/{Encoded(id)}\">{Markup(ClaimTitle.Html(claim.Title))}</a>";
            if (atlas.Topic(id) is { } topic)
                return $"<a href=\"/topics/{Encoded(id)}\">{Encoded(topic.Label)}</a>";
        }

        return Encoded(reason.With ?? "");
    }

    private static string Markup(IHtmlContent content) => content.ToString()!;

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
