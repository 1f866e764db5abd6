using System.Text.RegularExpressions;
using TheoryAtlas.Catalog;
using TheoryAtlas.Cli.Linting;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Linting;

/// <summary>The examples on the pages of rules that need KaTeX or a reference run; those of the others are tested with the catalogue.</summary>
public sealed partial class RulePageExamplesTests
{
    private const string Folder = "claims/square-by-sawtooth";

    public static TheoryData<string> References { get; } = ["ATLAS032", "ATLAS033", "ATLAS034", "ATLAS035", "ATLAS036", "ATLAS037"];

    [Theory]
    [MemberData(nameof(References))]
    public void The_wrong_line_in_a_reference_gives_the_code_and_the_right_one_is_there(string code)
    {
        using var claims = new ScratchClaims("square-by-sawtooth");
        var (wrong, right) = (Example(code, "wrong"), Example(code, "right"));
        var reference = claims.Read($"{Folder}/reference.json");
        var line = reference.Split('\n').First(line => line.TrimStart().StartsWith(wrong[..(wrong.IndexOf(':', StringComparison.Ordinal) + 1)], StringComparison.Ordinal)).Trim();

        Assert.Matches("^" + Regex.Escape(right).Replace("…", ".+", StringComparison.Ordinal) + "$", line);
        claims.Replace($"{Folder}/reference.json", line, wrong);

        Assert.Equal([code], Codes(claims.Root));
    }

    [Fact]
    public void A_folder_without_a_reference_gives_the_code_and_one_with_it_none()
    {
        using var claims = new ScratchClaims("square-by-sawtooth");
        string Files() => string.Join("  ", Directory.GetFiles(claims.PathOf(Folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        Assert.Equal(Example("ATLAS031", "right"), Files());
        Assert.Empty(Codes(claims.Root));
        File.Delete(claims.PathOf($"{Folder}/reference.json"));
        Assert.Equal(Example("ATLAS031", "wrong"), Files());
        Assert.Equal(["ATLAS031"], Codes(claims.Root));
    }

    [Theory]
    [InlineData("wrong", "ATLAS024")]
    [InlineData("right", null)]
    public void KaTeX_refuses_the_wrong_formula_alone(string state, string? code)
    {
        using var atlas = new ScratchAtlas();
        atlas.Write("corpus/papers/falenska2019tents.md", Example("ATLAS024", state) + "\n");

        var codes = LintRules.Check(AtlasLoader.Load(atlas.Root), Path.Combine(atlas.Root, ".data")).Findings.Select(finding => finding.Code).Where(found => found is not ("ATLAS012" or "ATLAS031"));

        Assert.Equal(code is null ? [] : [code], codes);
    }

    private static IEnumerable<string> Codes(string root) => LintRules.Check(AtlasLoader.Load(root), Path.Combine(root, ".data")).Findings.Select(finding => finding.Code);

    private static string Example(string code, string state)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", code + ".md"));
        return Block().Matches(page).Single(block => block.Groups["state"].Value == state).Groups["content"].Value;
    }

    [GeneratedRegex(@"^```\w+ (?<state>wrong|right)(?: \S+)?\n(?<content>.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
