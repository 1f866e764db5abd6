using System.Globalization;
using System.Text.RegularExpressions;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Import.Claims;

/// <summary>A parameter in one line: <c>largest=int:256:32:1024:largest size measured</c>.</summary>
public static partial class ParameterText
{
    /// <summary>What a line looks like.</summary>
    public const string Form = "name=type:default:min:max, such as width=int:64:8:512 or noise=real:0.1:0.01:1, with :what it is behind it";

    /// <summary>Reads a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="problem">What is wrong and what would be right; empty if nothing is.</param>
    /// <returns>The parameter; null if something is wrong.</returns>
    public static Parameter? Read(string text, out string problem)
    {
        problem = "";
        var (name, rest) = text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (text[..at].Trim(), text[(at + 1)..]) : (text.Trim(), "");
        var parts = rest.Split(':', 5, StringSplitOptions.TrimEntries);
        if (parts.Length < 4)
            problem = $"'{text}' is no parameter. Write it as {Form}.";
        else if (!Name().IsMatch(name))
            problem = $"'{name}' cannot be the name of a parameter. Use small letters, digits and underscores, such as max_depth.";
        else if (parts[0] is not ("int" or "real"))
            problem = $"The type of '{name}' is '{parts[0]}'. Write int for whole numbers, or real.";
        if (problem.Length > 0)
            return null;
        var numbers = new double[3];
        foreach (var (i, word) in new[] { "default", "min", "max" }.Index())
        {
            if (!double.TryParse(parts[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
                problem = $"{word} of '{name}' is '{parts[i + 1]}', which is no number. Write it as {Form}.";
            else if (parts[0] == "int" && numbers[i] != Math.Floor(numbers[i]))
                problem = $"{word} of '{name}' is {parts[i + 1]}, but its type is int. Use a whole number, or real.";
            if (problem.Length > 0)
                return null;
        }

        var (standard, min, max) = (numbers[0], numbers[1], numbers[2]);
        if (min >= max)
            problem = $"min of '{name}' is {min:R} and max is {max:R}; min must be smaller.";
        else if (standard < min || standard > max)
            problem = $"default of '{name}' is {standard:R}; it must lie between min ({min:R}) and max ({max:R}).";
        var about = parts.Length == 5 && parts[4].Length > 0 ? parts[4] : name.Replace('_', ' ');
        return problem.Length > 0 ? null : new Parameter(name, parts[0] == "int" ? ParameterType.Int : ParameterType.Real, standard, min, max, about, null);
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Name();
}
