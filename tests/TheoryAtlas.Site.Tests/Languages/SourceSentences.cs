using System.Text.RegularExpressions;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Languages;

/// <summary>The English sentences that the site's sources ask translations for, read from the sources.</summary>
internal static partial class SourceSentences
{
    /// <summary>Each sentence with the files that say it, relative to the site's folder.</summary>
    public static ILookup<string, string> All { get; } = Read().ToLookup(found => found.Sentence, found => found.File, StringComparer.Ordinal);

    /// <summary>What a pattern's only group matches in a file of the site: words of a list that is handed to the localizer at run time.</summary>
    public static IEnumerable<string> In(string file, Regex pattern)
    {
        var words = pattern.Matches(File.ReadAllText(Path.Combine(Repository.Root, "site", file))).Select(match => match.Groups[1].Value).ToList();
        Assert.False(words.Count == 0, $"site/{file} has nothing that {pattern} matches.");
        return words;
    }

    private static IEnumerable<(string Sentence, string File)> Read()
    {
        var site = Path.Combine(Repository.Root, "site");
        string[] folders = [site, .. Directory.EnumerateDirectories(site).Where(folder => Path.GetFileName(folder) is not ("node_modules" or "obj" or "bin" or "wwwroot"))];
        foreach (var path in folders.SelectMany((folder, i) => Directory.EnumerateFiles(folder, "*.cs*", i == 0 ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)).Where(path => Path.GetExtension(path) is ".cs" or ".cshtml"))
        {
            var source = File.ReadAllText(path);
            foreach (Match call in Call().Matches(source))
            {
                var arguments = Literals(source, call.Index + call.Length - 1);
                var said = call.Groups["method"].Value switch
                {
                    "Phrase.Of" => arguments.Skip(1).Take(1),
                    "Count" => arguments.Skip(1),
                    _ => arguments.Take(1),
                };
                foreach (var sentence in said.SelectMany(argument => argument))
                    yield return (sentence, Path.GetRelativePath(site, path));
            }
        }
    }

    // The literals in each argument of the call whose bracket stands at a place; not those that something is compared with.
    private static List<List<string>> Literals(string source, int at)
    {
        List<List<string>> arguments = [[]];
        for (var (i, depth) = (at, 0); i < source.Length; i++)
        {
            switch (source[i])
            {
                case '"':
                    var end = i + 1;
                    while (source[end] != '"')
                        end += source[end] == '\\' ? 2 : 1;
                    if (!source.AsSpan(0, i).TrimEnd().EndsWith("==", StringComparison.Ordinal))
                        arguments[^1].Add(Regex.Unescape(source[(i + 1)..end]));
                    i = end;
                    break;
                case '\'' when source[i + 2] == '\'':
                    i += 2;
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    if (--depth == 0)
                        return arguments;
                    break;
                case ',' when depth == 1:
                    arguments.Add([]);
                    break;
            }
        }

        return arguments;
    }

    [GeneratedRegex("""(?<![\w.])(?:(?:L|Plain|Said|words|_words)!?(?:\??\.(?<method>GetString|Say|Count)\(|\[)|(?<method>Say|Said|Phrase\.Of)\()""", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Call();
}
