using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Site.Pages;

namespace TheoryAtlas.Site.Api;

/// <summary>Answers for ids that do not exist, with those that come closest.</summary>
internal static class Unknown
{
    private const int Longest = 60;

    /// <summary>The problem.</summary>
    /// <param name="what">What was looked for, in a word.</param>
    /// <param name="id">The id.</param>
    /// <param name="known">Those there are.</param>
    /// <param name="prefix">What the addresses of their pages begin with.</param>
    public static Problem Of(string what, string id, IEnumerable<string> known, string prefix)
    {
        var near = Nearest.To(id, known);
        var shown = id.Length > Longest ? id[..Longest] + "…" : id;
        var hint = near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near.Select(one => $"'{one}'"))}?";
        return Problem.Missing($"There is no {what} '{shown}'.{hint}", new UnknownIdView(shown, [.. near.Select(one => (one, prefix + one))]));
    }
}
