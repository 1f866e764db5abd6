using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Rules;

/// <summary>Check.cs names the claim in whose folder it stands, and reads exactly the parameters that are declared.</summary>
internal static partial class CheckAttribute
{
    /// <summary>Reports what disagrees; without <paramref name="parameters"/> (claim.yaml has errors) only the attribute is looked at.</summary>
    public static void Check(string id, string source, IReadOnlyList<Parameter>? parameters, SourceFile file)
    {
        var lines = source.Split('\n');
        var named = false;
        var read = new HashSet<string>(StringComparer.Ordinal);
        var misspelt = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].AsSpan().TrimStart().StartsWith("//"))
                continue;
            foreach (Match match in Attribute().Matches(lines[i]))
            {
                named = true;
                if (match.Groups[1].Value != id)
                    file.Error(new Position(i + 1, match.Groups[1].Index + 1), Codes.CheckAttribute, $"The check names the claim '{match.Groups[1].Value}', but stands in the folder of '{id}'. Write [ClaimCheck(\"{id}\")].");
            }

            foreach (Match match in Read().Matches(lines[i]))
            {
                var name = match.Groups[1].Value;
                read.Add(name);
                if (parameters is null || parameters.Any(parameter => parameter.Name == name) || file.IsFull)
                    continue;
                misspelt.UnionWith(Nearest.To(name, parameters.Select(parameter => parameter.Name)));
                file.Error(new Position(i + 1, match.Groups[1].Index + 1), Codes.ParameterUse, $"The check reads the parameter '{name}', which claim.yaml does not declare.{Nearest.Hint(name, parameters.Select(parameter => parameter.Name))} Declare it under 'parameters', or read one that is there.");
            }
        }

        if (!named)
            file.Error(Position.Start, Codes.CheckAttribute, $"The check carries no attribute. Write [ClaimCheck(\"{id}\")] above its class.");
        // One that is read under a slip of the keyboard is reported there.
        foreach (var parameter in (parameters ?? []).Where(parameter => !read.Contains(parameter.Name) && !misspelt.Contains(parameter.Name)))
            file.Error(Position.Start, Codes.ParameterUse, $"claim.yaml declares the parameter '{parameter.Name}', which the check never reads. Read it with run.{(parameter.Type == ParameterType.Int ? "Int" : "Real")}(\"{parameter.Name}\"), or remove it.");
    }

    [GeneratedRegex("\\[ClaimCheck\\(\"([^\"]*)\"\\)\\]")]
    private static partial Regex Attribute();

    [GeneratedRegex("\\.(?:Int|Real)\\(\"([^\"]*)\"\\)")]
    private static partial Regex Read();
}
