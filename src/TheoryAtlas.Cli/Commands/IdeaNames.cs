using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Cli.Commands;

/// <summary>The names that ranking ideas have on the command line: <c>surface-forms</c>, <c>title-match</c>.</summary>
internal static class IdeaNames
{
    /// <summary>Every single idea, by name.</summary>
    public static IReadOnlyDictionary<string, RankingIdeas> All { get; } = Enum.GetValues<RankingIdeas>()
        .Where(idea => int.PopCount((int)idea) == 1)
        .ToDictionary(Slug, StringComparer.Ordinal);

    /// <summary>An idea's name.</summary>
    public static string Slug(RankingIdeas idea) =>
        string.Concat(idea.ToString().Select((letter, place) => char.IsUpper(letter) ? (place > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>The ideas of a list with commas; <c>none</c> stands for no idea.</summary>
    /// <exception cref="UsageException">There is no idea of that name.</exception>
    public static RankingIdeas Parse(string option, string list)
    {
        var ideas = RankingIdeas.None;
        foreach (var name in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(name => name != "none"))
        {
            ideas |= All.TryGetValue(name, out var idea) ? idea
                : throw new UsageException($"{option}: there is no idea '{name}'.{Nearest.Hint(name, All.Keys)} The ideas are {string.Join(", ", All.Keys)}.");
        }

        return ideas;
    }
}
