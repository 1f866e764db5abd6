using System.Text.RegularExpressions;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Formats;

/// <summary>How a paper was published.</summary>
public enum PublicationType
{
    /// <summary>Only as a preprint, as far as is confirmed.</summary>
    Preprint,

    /// <summary>In a journal.</summary>
    Article,

    /// <summary>In the proceedings of a conference.</summary>
    Proceedings,

    /// <summary>As a book.</summary>
    Book,
}

/// <summary>A paper's venue, volume and pages in the parts that citation formats want.</summary>
/// <param name="Type">How it was published.</param>
/// <param name="Venue">Journal, conference or publisher; null for a preprint.</param>
/// <param name="Series">A series that the volume counts in, such as PMLR.</param>
/// <param name="Volume">The volume.</param>
/// <param name="Number">The number within the volume.</param>
/// <param name="FirstPage">The first page.</param>
/// <param name="LastPage">The last page.</param>
public sealed partial record Publication(PublicationType Type, string? Venue, string? Series, string? Volume, string? Number, string? FirstPage, string? LastPage)
{
    // Venues are free text in the records; these are the conferences that occur there.
    private static readonly string[] s_conferences =
    [
        "NeurIPS", "NIPS", "ICML", "ICLR", "COLT", "ALT", "AISTATS", "UAI", "CVPR", "ICCV", "ECCV", "AAAI", "IJCAI", "STOC", "FOCS", "SODA",
        "ITCS", "CCS", "KDD", "ACL", "EMNLP", "NAACL", "ICASSP", "ISIT", "TCC", "CRYPTO", "FAccT", "AIES", "MICCAI", "S&P", "SP", "USENIX",
    ];

    /// <summary>Reads a paper's venue, volume and pages. A part that cannot be told apart is left out.</summary>
    public static Publication Of(Paper paper)
    {
        if (paper.Venue is not { } venue || venue.Equals("arXiv", StringComparison.OrdinalIgnoreCase))
            return new Publication(PublicationType.Preprint, null, null, null, null, null, null);
        var match = Places().Match(paper.VolumePages ?? "");
        string? Part(string name) => match.Groups[name] is { Success: true } group ? group.Value : null;
        return new Publication(TypeOf(venue), venue, Part("series"), Part("volume"), Part("number"), Part("first"), Part("last"));
    }

    /// <summary>The pages with the given dash, or null.</summary>
    public string? Pages(string dash) => FirstPage is null ? null : LastPage is null ? FirstPage : FirstPage + dash + LastPage;

    private static PublicationType TypeOf(string venue)
    {
        if (s_conferences.Any(name => venue.Split(' ', '(', ',').Contains(name, StringComparer.Ordinal)) || Meeting().IsMatch(venue))
            return PublicationType.Proceedings;
        return Publisher().IsMatch(venue) ? PublicationType.Book : PublicationType.Article;
    }

    [GeneratedRegex(@"^(?:(?<series>[A-Z]{3,})\s+)?(?:(?<volume>\d+)(?:\((?<number>[^)]+)\))?(?::|,\s*(?:pp?\.\s*)?|$))?(?:pp?\.\s*)?(?:(?<first>[A-Za-z]?\d+)(?:\s*[-–]+\s*(?<last>[A-Za-z]?\d+))?)?$")]
    private static partial Regex Places();

    [GeneratedRegex("Conference|Proceedings|Symposium|Workshop")]
    private static partial Regex Meeting();

    [GeneratedRegex("Press|Springer|Wiley|Birkhäuser|Elsevier|Publisher")]
    private static partial Regex Publisher();
}
