using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Runs.Standing;

namespace TheoryAtlas.Site.Text;

/// <summary>The shape of a standing. Shapes differ, so that colour is never needed to tell them apart.</summary>
internal static class StandingMark
{
    /// <summary>The shape alone, for places where the word stands beside it.</summary>
    public static IHtmlContent Shape(StandingKind kind) =>
        new HtmlString($"""<svg class="mark mark-{kind.Slug()}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{Path(kind)}</svg>""");

    /// <summary>The shape with the word as its name, for places where it stands alone.</summary>
    /// <param name="kind">The standing.</param>
    /// <param name="words">What the interface says; null for English.</param>
    public static IHtmlContent Named(StandingKind kind, IStringLocalizer? words = null) =>
        new HtmlString($"""<svg class="mark mark-{kind.Slug()}" viewBox="0 0 16 16" role="img" aria-label="{words.Say(kind.Word())}" focusable="false">{Path(kind)}</svg>""");

    /// <summary>The drawing on a square of 16, for places that are drawings themselves.</summary>
    public static string Path(StandingKind kind) => kind switch
    {
        StandingKind.Verified => """<circle class="fill" cx="8" cy="8" r="6"/>""",
        StandingKind.Refuted => """<path class="line thick" d="M3 3l10 10M13 3L3 13"/>""",
        StandingKind.Vacuous => """<circle class="line" cx="8" cy="8" r="5.4"/><path class="fill" d="M8 2.6a5.4 5.4 0 0 0 0 10.8z"/>""",
        StandingKind.Stale => """<circle class="line" cx="8" cy="8" r="5.4" stroke-dasharray="2.6 1.9"/>""",
        StandingKind.Errored => """<path class="line" d="M8 2.2L14.2 13.4H1.8z"/><path class="line" d="M8 6.4v3.4M8 11.3v.9"/>""",
        StandingKind.TimedOut => """<circle class="line" cx="8" cy="8" r="5.4"/><path class="line" d="M8 4.6V8l2.4 1.7"/>""",
        StandingKind.Cancelled => """<rect class="line" x="3" y="3" width="10" height="10"/>""",
        StandingKind.Interrupted => """<path class="line" d="M2 8h4M10 8h4M7 4l2 8"/>""",
        StandingKind.Running => """<circle class="fill" cx="3" cy="8" r="1.7"/><circle class="fill" cx="8" cy="8" r="1.7"/><circle class="fill" cx="13" cy="8" r="1.7"/>""",
        _ => """<circle class="line" cx="8" cy="8" r="5.4"/>""",
    };
}
