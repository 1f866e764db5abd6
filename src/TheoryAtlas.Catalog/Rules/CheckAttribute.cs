using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Rules;

/// <summary>Check.cs names the claim in whose folder it stands, and reads exactly the parameters that are declared.</summary>
internal static partial class CheckAttribute
{
    public static void Check(Claim claim, SourceFile file)
    {
        var lines = claim.CheckSource.Split('\n');
        var named = false;
        var read = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (Match match in Attribute().Matches(lines[i]))
            {
                named = true;
                if (match.Groups[1].Value != claim.Id)
                    file.Error(new Position(i + 1, match.Groups[1].Index + 1), Codes.CheckAttribute, $"The check names the claim '{match.Groups[1].Value}', but stands in the folder of '{claim.Id}'.");
            }

            foreach (Match match in Read().Matches(lines[i]))
            {
                var name = match.Groups[1].Value;
                read.Add(name);
                if (claim.Parameters.All(parameter => parameter.Name != name))
                    file.Error(new Position(i + 1, match.Groups[1].Index + 1), Codes.ParameterUse, $"The check reads the parameter '{name}', which claim.yaml does not declare.{Nearest.Hint(name, claim.Parameters.Select(parameter => parameter.Name))}");
            }
        }

        if (!named)
            file.Error(Position.Start, Codes.CheckAttribute, $"The check carries no attribute. Write [ClaimCheck(\"{claim.Id}\")] above its class.");
        foreach (var parameter in claim.Parameters.Where(parameter => !read.Contains(parameter.Name)))
            file.Error(Position.Start, Codes.ParameterUse, $"claim.yaml declares the parameter '{parameter.Name}', which the check never reads. Read it with run.{(parameter.Type == ParameterType.Int ? "Int" : "Real")}(\"{parameter.Name}\"), or remove it.");
    }

    [GeneratedRegex("\\[ClaimCheck\\(\"([^\"]*)\"\\)\\]")]
    private static partial Regex Attribute();

    [GeneratedRegex("\\.(?:Int|Real)\\(\"([^\"]*)\"\\)")]
    private static partial Regex Read();
}
