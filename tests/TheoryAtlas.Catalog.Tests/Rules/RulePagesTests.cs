using System.Reflection;
using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Rules;

/// <summary>Every rule has a page, and the examples on it are what the page says.</summary>
public sealed partial class RulePagesTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "docs", "rules");

    public static TheoryData<string> Codes { get; } = [.. typeof(Codes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    public static TheoryData<string, string> Examples { get; } = Pages();

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_has_a_page_that_the_list_links_to(string code)
    {
        var page = File.ReadAllText(Path.Combine(s_folder, code + ".md"));

        Assert.StartsWith($"# {code}: {RuleTitles.ByCode[code]}\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Wrong\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Right\n", page, StringComparison.Ordinal);
        Assert.Contains($"[{code}]({code}.md)", File.ReadAllText(Path.Combine(s_folder, "README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_wrong_example_of_a_page_gives_its_code_and_the_right_one_nothing(string page, string state)
    {
        using var atlas = new ScratchAtlas();
        foreach (var example in Example().Matches(File.ReadAllText(Path.Combine(s_folder, page + ".md"))).Where(example => example.Groups["state"].Value == state))
            atlas.Write(example.Groups["file"].Value, example.Groups["content"].Value.Replace("\\0", "\0", StringComparison.Ordinal).Replace('␣', ' '));

        var codes = AtlasLoader.Load(atlas.Root).Diagnostics.Select(finding => finding.Code).Distinct();

        Assert.Equal(state == "wrong" ? [page] : [], codes);
    }

    [Fact]
    public void The_list_names_every_rule_by_its_title_in_order()
    {
        var rows = File.ReadAllLines(Path.Combine(s_folder, "README.md")).Where(line => line.StartsWith("| [ATLAS", StringComparison.Ordinal)).Select(line => string.Join('|', line.Split('|')[1..3].Select(cell => cell.Trim())));

        Assert.Equal(RuleTitles.ByCode.Select(rule => $"[{rule.Key}]({rule.Key}.md)|{rule.Value}"), rows);
    }

    // KaTeX is asked elsewhere: RulePageExamplesTests of the command line.
    private static TheoryData<string, string> Pages()
    {
        var data = new TheoryData<string, string>();
        foreach (var page in Directory.GetFiles(s_folder, "ATLAS*.md").Where(page => !page.EndsWith($"{Catalog.Diagnostics.Codes.Formula}.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            foreach (var state in Example().Matches(File.ReadAllText(page)).Select(example => example.Groups["state"].Value).Distinct(StringComparer.Ordinal))
                data.Add(Path.GetFileNameWithoutExtension(page), state);
        }

        return data;
    }

    [GeneratedRegex(@"^```\w+ (?<state>wrong|right) (?<file>\S+)\n(?<content>.*?\n)```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();
}
