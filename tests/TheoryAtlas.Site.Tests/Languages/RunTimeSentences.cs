using System.Text.RegularExpressions;
using TheoryAtlas.Catalog;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Api;
using TheoryAtlas.Site.Pages;
using TheoryAtlas.Site.Pages.Claims;
using TheoryAtlas.Site.Pages.Runs;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Tests.Languages;

/// <summary>What the site hands to the localizer without a literal: words of enumerations and of lists.</summary>
internal static partial class RunTimeSentences
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Enum.GetValues<StandingKind>().Select(kind => kind.Word()),
        .. Enum.GetValues<ClaimKind>().Select(kind => kind.Word().Replace('-', ' ')),
        .. Enum.GetValues<ClaimRelation>().Select(relation => relation.Words()),
        .. Enum.GetValues<Arm>().Select(CompareModel.Word),
        .. Enum.GetValues<SuggestionKind>().Select(kind => kind.ToString().ToLowerInvariant()),
        .. Enum.GetValues<KinshipKind>().SelectMany(kind => new[] { KinshipWords.Alone(kind), KinshipWords.Through(kind) }),
        .. ProblemKind.All.SelectMany(kind => new[] { kind.Title, kind.Meaning, kind.Remedy }),
        .. new[] { "Safety/ClientQuota.cs", "Safety/KnownHosts.cs", "Safety/RunOwner.cs", "Safety/SameOrigin.cs", "Live/RunDownloads.cs" }.SelectMany(file => SourceSentences.In(file, Detail())),
        .. SearchRequest.Orders.Select(order => order.Label),
        .. SeedsModel.Rules.Select(rule => rule.Message),
        .. SourceSentences.In("Plots/PlotKey.cs", Role()),
        .. SourceSentences.In("Comparisons/RunDifferences.cs", New()),
        .. SourceSentences.In("Pages/Runs/Run.cshtml.cs", Paired()),
        .. SourceSentences.In("Pages/Papers/Paper.cshtml.cs", Paired()),
        .. SourceSentences.In("Pages/Shared/_Findings.cshtml", AfterArm()),
    ];

    [GeneratedRegex("""Problem\.Of\(ProblemKind\.[A-Za-z]+, "([^"]+)"[,)]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Detail();

    [GeneratedRegex("""ref x, "([a-z]+)", words""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Role();

    [GeneratedRegex("""new\("([^"]+)", """, RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex New();

    [GeneratedRegex("""[\[( ]\("([^"]+)", (?:Run|on|words|Paper)[.\[]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Paired();

    [GeneratedRegex("""\(Model\.Run\?\.[A-Za-z]+, "([^"]+)"\)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AfterArm();
}
