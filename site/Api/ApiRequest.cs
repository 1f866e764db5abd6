using System.Globalization;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Search;

namespace TheoryAtlas.Site.Api;

/// <summary>Reads the parameters of an address, and notes everything that is wrong with them instead of passing it over.</summary>
internal sealed class ApiRequest
{
    private readonly List<FieldError> _errors = [];

    /// <summary>Begins to read; parameters that the address does not know are noted at once.</summary>
    public ApiRequest(HttpContext context, params ReadOnlySpan<QueryParameter> known)
    {
        Context = context;
        string[] names = [.. known.ToArray().Select(parameter => parameter.Name)];
        const int MostNamed = 10;
        foreach (var name in context.Request.Query.Keys.Where(name => !names.Contains(name, StringComparer.Ordinal)).Take(MostNamed))
            Reject("?" + Shown(name), $"There is no parameter '{Shown(name)}' here.{Nearest.Hint(name, names)}");
        foreach (var name in names.Where(name => context.Request.Query[name].Count > 1))
            Reject("?" + name, $"'{name}' is given more than once.");
    }

    /// <summary>The request.</summary>
    public HttpContext Context { get; }

    /// <summary>What is wrong, as an answer; null where nothing is.</summary>
    public Problem? Problem => _errors.Count == 0 ? null : Problem.Invalid(_errors);

    /// <summary>A text; null where it is not given.</summary>
    public string? Text(QueryParameter parameter)
    {
        // One that is given twice was noted already.
        if (Context.Request.Query[parameter.Name] is not [var given])
            return null;
        var text = (given ?? "").Trim();
        if (text.Length > parameter.Longest)
            return Reject("?" + parameter.Name, $"'{parameter.Name}' has {text.Length} letters; {parameter.Longest} are the most.");
        if (text.Contains('\0', StringComparison.Ordinal))
            return Reject("?" + parameter.Name, $"'{parameter.Name}' holds a character that no text has.");
        return text.Length == 0 ? null : text;
    }

    /// <summary>One of several values; null where it is not given.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="values">The values; those of the parameter itself if null.</param>
    public string? Choice(QueryParameter parameter, IEnumerable<string>? values = null)
    {
        if (Text(parameter) is not { } text)
            return null;
        var all = parameter.Values ?? [.. values ?? []];
        if (all.Contains(text, StringComparer.Ordinal))
            return text;
        const int FewEnough = 12;
        return Reject("?" + parameter.Name, $"'{Shown(text)}' is no value of '{parameter.Name}'.{(all.Count <= FewEnough ? $" It may be {string.Join(", ", all)}." : Nearest.Hint(text, all))}");
    }

    /// <summary>A whole number; its default where it is not given.</summary>
    public int Number(QueryParameter parameter)
    {
        if (Text(parameter) is not { } text)
            return parameter.Default;
        var (min, max) = parameter.Range!.Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Reject("?" + parameter.Name, $"'{parameter.Name}' must be a whole number from {min} to {max}.");
        return parameter.Default;
    }

    /// <summary>Years; null where none are given.</summary>
    public YearRange? Years(QueryParameter parameter)
    {
        if (Text(parameter) is not { } text)
            return null;
        var years = YearRange.Parse(text);
        if (years is null)
            Reject("?" + parameter.Name, $"'{parameter.Name}' must be a year, or a range such as 2018..2021, 2018.. or ..2021.");
        return years;
    }

    /// <summary>Notes what is wrong with a part.</summary>
    public string? Reject(string pointer, string detail)
    {
        _errors.Add(new FieldError(pointer, detail));
        return null;
    }

    // What was sent is repeated in part only.
    private static string Shown(string text)
    {
        const int Long = 60;
        return text.Length > Long ? text[..Long] + "…" : text;
    }
}
