using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Reading;
using TheoryAtlas.Catalog.Schemas;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Rules;

/// <summary>Each author is one name, given names first; all are named. A body in braces is taken as it is.</summary>
internal static partial class AuthorNames
{
    public static void Check(YamlNode record, SourceFile file)
    {
        foreach (var author in record.Items("authors"))
        {
            var name = ((YamlScalarNode)author).Value!.Trim();
            if (!name.StartsWith('{') && Wrong(name) is { } message)
                file.Error(Schema.At(author), Codes.AuthorName, message);
        }
    }

    private static string? Wrong(string name)
    {
        if (Others().IsMatch(name))
            return $"'{Printable.Sentence(name)}' stands for authors who are not named. A record names all of them: look them up, and give each a line.";
        if (Several().IsMatch(name))
            return $"'{name}' are several names. Give each author a line of the list.";
        return FamilyFirst().Match(name) is { Success: true } parts
            ? $"'{name}' has the family name first. Write {parts.Groups["given"].Value} {parts.Groups["family"].Value}."
            : null;
    }

    [GeneratedRegex(@"^(?:and\s+)?(?:others|et\.? al\.?|\.{2,}|…|etc\.?)$|\s(?:and others|et\.? al\.?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex(@"\sand\s|\s&\s|\s-\s|;")]
    private static partial Regex Several();

    [GeneratedRegex(@"^(?<family>[^,]+),\s*(?<given>(?!(?:Jr|Sr|II|III|IV)\b)[^,]+)$")]
    private static partial Regex FamilyFirst();
}
