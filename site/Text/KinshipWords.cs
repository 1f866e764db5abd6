using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Languages;

namespace TheoryAtlas.Site.Text;

/// <summary>Why two documents are close, in words that link what stands between them.</summary>
internal sealed class KinshipWords(Atlas atlas, IStringLocalizer<Words> words)
{
    /// <summary>The reasons as HTML; of several of one kind the first one, but all topics.</summary>
    /// <param name="reasons">The reasons.</param>
    /// <param name="context">The request, whose language the words and the links are in.</param>
    public IHtmlContent Html(IEnumerable<Kinship> reasons, HttpContext context) =>
        new HtmlString(string.Join(words["; "], reasons.GroupBy(reason => reason.Kind).Select(kind => Sentence(kind, new Place(Language.Of(context), context.Request.PathBase.Value)))));

    private string Sentence(IGrouping<KinshipKind, Kinship> reasons, Place place)
    {
        var first = reasons.First();
        if (first.Kind == KinshipKind.SharedTopic && reasons.Skip(1).Any())
            return Said("shares the topics {0}", string.Join(words[" and "], reasons.Select(reason => Link(reason, place))));
        if (first.Kind == KinshipKind.SameFamily)
            return Family(first, place);
        var link = Link(first, place);
        // "Jacot et al. 2018" stands for a title and is none; a topic is no title either.
        var isTitle = first.Kind != KinshipKind.SharedTopic && atlas.Paper(first.WithId ?? "") is null;
        return first.With is null ? Said(Alone(first.Kind)) : Said(Through(first.Kind), isTitle ? $"“{link}”" : link);
    }

    /// <summary>A reason with nothing between the two.</summary>
    internal static string Alone(KinshipKind kind) => kind switch
    {
        KinshipKind.StatesIt => "states, sharpens or explains it",
        KinshipKind.SamePaper => "is a claim of the same paper",
        KinshipKind.BuildsOnIt => "builds on it",
        KinshipKind.IsItsFoundation => "is what it builds on",
        _ => "is close in content",
    };

    /// <summary>A reason through something else, which stands for {0}.</summary>
    internal static string Through(KinshipKind kind) => kind switch
    {
        KinshipKind.BuildsOnIt => "builds on {0}",
        KinshipKind.IsItsFoundation => "is what {0} builds on",
        KinshipKind.UsesIt => "uses {0}",
        KinshipKind.RefinesIt => "sharpens {0}",
        KinshipKind.IsUsedByIt => "is used by {0}",
        KinshipKind.IsRefinedByIt => "is sharpened by {0}",
        KinshipKind.CommonFoundation => "also builds on {0}",
        KinshipKind.CommonSuccessor => "{0} builds on both",
        KinshipKind.SharedTopic => "shares the topic {0}",
        _ => "is close in content",
    };

    // A family is named by its kind and its topic, as in "rate on Kernel methods".
    private string Family(Kinship reason, Place place)
    {
        var name = reason.With ?? "";
        return atlas.Topic(reason.WithId ?? "") is { } topic && name.EndsWith($" on {topic.Label}", StringComparison.Ordinal)
            ? Said("is another {0} on {1}", Encoded(words[name[..^(topic.Label.Length + 4)]]), Encoded(LocalText.Label(topic, place.Language)))
            : Said("is another {0}", Encoded(name));
    }

    private string Said(string sentence, params object[] parts) => words[sentence, parts];

    private string Link(Kinship reason, Place place)
    {
        if (reason.WithId is { } id)
        {
            if (atlas.Paper(id) is { } paper)
                return $"<a href=\"{place.PathBase}/papers/{Encoded(id)}\" title=\"{Encoded(TitleText.Plain(paper.Title))}\"{In(Language.English.Tag, place)}>{Encoded(Bibliography.Short(paper))}</a>";
            if (atlas.Claim(id) is { } claim)
                return $"<a href=\"{place.PathBase}/claims/{Encoded(id)}\"{In(Language.English.Tag, place)}>{ClaimTitle.Html(claim.Title)}</a>";
            if (atlas.Topic(id) is { } topic)
                return $"<a href=\"{place.PathBase}/topics/{Encoded(id)}\"{In(LocalText.LabelLang(topic, place.Language), place)}>{Encoded(LocalText.Label(topic, place.Language))}</a>";
        }

        return Encoded(reason.With ?? "");
    }

    private static string In(string lang, Place place) => lang == place.Language.Tag ? "" : $" lang=\"{lang}\"";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Where the words stand.</summary>
    private sealed record Place(Language Language, string? PathBase);
}
