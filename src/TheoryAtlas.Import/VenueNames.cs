using System.Text.RegularExpressions;

namespace TheoryAtlas.Import;

/// <summary>Conferences and journals under the short names that the records have.</summary>
internal static partial class VenueNames
{
    private static readonly Dictionary<string, string> s_short = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Advances in Neural Information Processing Systems"] = "NeurIPS",
        ["Neural Information Processing Systems"] = "NeurIPS",
        ["Conference on Neural Information Processing Systems"] = "NeurIPS",
        ["NIPS"] = "NeurIPS",
        ["International Conference on Machine Learning"] = "ICML",
        ["International Conference on Learning Representations"] = "ICLR",
        ["Conference on Learning Theory"] = "COLT",
        ["Annual Conference on Learning Theory"] = "COLT",
        ["Algorithmic Learning Theory"] = "ALT",
        ["International Conference on Algorithmic Learning Theory"] = "ALT",
        ["International Conference on Artificial Intelligence and Statistics"] = "AISTATS",
        ["Artificial Intelligence and Statistics"] = "AISTATS",
        ["Conference on Uncertainty in Artificial Intelligence"] = "UAI",
        ["Uncertainty in Artificial Intelligence"] = "UAI",
        ["AAAI Conference on Artificial Intelligence"] = "AAAI",
        ["International Joint Conference on Artificial Intelligence"] = "IJCAI",
        ["IEEE Conference on Computer Vision and Pattern Recognition"] = "CVPR",
        ["IEEE/CVF Conference on Computer Vision and Pattern Recognition"] = "CVPR",
        ["European Conference on Computer Vision"] = "ECCV",
        ["Journal of Machine Learning Research"] = "JMLR",
        ["The Journal of Machine Learning Research"] = "JMLR",
        ["Transactions on Machine Learning Research"] = "TMLR",
        ["Proceedings of the National Academy of Sciences"] = "PNAS",
    };

    /// <summary>The name as the records have it; a name that they do not shorten is left alone.</summary>
    public static string Of(string venue)
    {
        // A workshop of a conference is not the conference.
        if (Beside().IsMatch(venue))
            return venue;
        var bare = Spaces().Replace(Trimmings().Replace(venue, " "), " ").Trim(' ', ',', '.');
        return s_short.GetValueOrDefault(venue.Trim()) ?? s_short.GetValueOrDefault(bare) ?? venue;
    }

    // "Proceedings of the 36th …", "… 31", "… (NeurIPS 2018)", "…, 2018".
    [GeneratedRegex(@"^(In\s+)?(Proceedings of|Proc\.)\s+(the\s+)?|\b[0-9]+(st|nd|rd|th)\b|\b(First|Second|Third|[A-Z][a-z]+-?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|[A-Z][a-z]+(th|ieth))\b(?=\s+(Annual|International|Conference|AAAI|Uncertainty))|\([^)]*\)|\b(volume|vol\.)\s*[0-9]+|\b[0-9]{1,4}\b|,\s*(?-i:[A-Z]{3,})\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Trimmings();

    [GeneratedRegex("workshop|companion|tutorial|demonstration|supplement", RegexOptions.IgnoreCase)]
    private static partial Regex Beside();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
