namespace TheoryAtlas.Site.Text;

/// <summary>The first letter of a sentence that begins with the name of a quantity.</summary>
internal static class SentenceCase
{
    private static readonly HashSet<string> s_operators = ["sup", "inf", "max", "min", "log", "ln", "exp", "sin", "cos", "tr", "det", "rank"];

    /// <summary>The name with a capital where it begins with a word: "sup |x|" and "f(x)" keep their case.</summary>
    public static string Of(string name)
    {
        var word = name.Split(' ')[0];
        return word.Length > 1 && word.All(char.IsAsciiLetterLower) && !s_operators.Contains(word) ? char.ToUpperInvariant(name[0]) + name[1..] : name;
    }
}
