namespace TheoryAtlas.Site.Tests.Browser.Walking;

/// <summary>What is wrong with a page.</summary>
/// <param name="Rule">What should hold.</param>
/// <param name="Where">The element, the address or the message.</param>
public sealed record Fault(string Rule, string Where)
{
    /// <summary>Faults for people: each once, with the pages that have it.</summary>
    public static string Report(View view, IEnumerable<(Stop Stop, Fault Fault)> found) =>
        string.Concat(found
            .GroupBy(one => one.Fault)
            .OrderBy(group => group.Key.Rule, StringComparer.Ordinal)
            .Select(group => $"\n[{view}] {group.Key.Rule}: {group.Key.Where}\n    on {Pages([.. group.Select(one => one.Stop.Address).Distinct().Order(StringComparer.Ordinal)])}"));

    private static string Pages(List<string> addresses)
    {
        const int most = 5;
        var shown = string.Join("  ", addresses.Take(most));
        return addresses.Count > most ? $"{shown}  and {addresses.Count - most} more" : shown;
    }
}
