using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Cli.Commands;

/// <summary>Something that can be chosen by name.</summary>
/// <param name="Id">What stands for it in a file.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Aliases">What else it is called.</param>
internal sealed record Choice(string Id, string Label, IReadOnlyList<string> Aliases);

/// <summary>What somebody who typed a name, or part of one, may mean.</summary>
/// <param name="Found">What has the name, or all that have it as a part.</param>
/// <param name="Near">Where nothing has: the ids that come closest.</param>
internal sealed record NameMatches(IReadOnlyList<Choice> Found, IReadOnlyList<string> Near)
{
    /// <summary>Looks a name up: an id first, then a whole name, then the beginning of an id or name, then any part of one.</summary>
    public static NameMatches Of(string text, IReadOnlyList<Choice> choices)
    {
        static IEnumerable<string> Names(Choice choice) => [choice.Id, choice.Label, .. choice.Aliases];
        Func<Choice, bool>[] looks =
        [
            choice => choice.Id == text,
            choice => Names(choice).Any(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)),
            choice => Names(choice).Any(name => name.StartsWith(text, StringComparison.OrdinalIgnoreCase)),
            choice => Names(choice).Any(name => name.Contains(text, StringComparison.OrdinalIgnoreCase)),
        ];
        foreach (var look in looks)
        {
            if (choices.Where(look).ToList() is { Count: > 0 } found)
                return new NameMatches(found, []);
        }

        return new NameMatches([], Nearest.To(text, choices.Select(choice => choice.Id)));
    }
}
