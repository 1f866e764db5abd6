using System.Reflection;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Diagnostics;

public sealed class CodesTests
{
    /// <summary>For each code the smallest change that provokes it: file, text, replacement.</summary>
    public static TheoryData<string, string, string, string> Provocations { get; } = new()
    {
        { Codes.Unreadable, Altered.Paper, "title", "title\0" },
        { Codes.Syntax, Altered.Paper, "title: \"", "title: " },
        { Codes.MissingField, Altered.Paper, "year: 2019\n", "" },
        { Codes.UnknownField, Altered.Paper, "year: 2019", "year: 2019\nyaer: 2019" },
        { Codes.WrongForm, Altered.Paper, "year: 2019", "year: soon" },
        { Codes.NotAllowed, Altered.Claim, "exact-identity", "exact" },
        { Codes.OutOfBounds, Altered.Paper, "year: 2019", "year: 20190" },
        { Codes.Duplicate, Altered.Paper, "[quill1998shattering]", "[quill1998shattering, quill1998shattering]" },
        { Codes.UnknownReference, Altered.Paper, "quill1998shattering", "quill1998shatter" },
        { Codes.MarkdownSection, Altered.Notes, "## Limits", "## Limitations" },
        { Codes.Mathematics, Altered.Notes, "$2^m+1$", "$2^m+1" },
        { Codes.TopicHierarchy, Altered.Topics, "- id: approximation\n", "- id: approximation\n  parent: optimization\n" },
        { Codes.Contradiction, Altered.Paper, "https://example.org/tents", "https://arxiv.org/abs/1901.00002" },
        { Codes.DuplicatePaper, "corpus/papers/okoro2021kernel.yaml", "2101.00001", "1901.00001" },
        { Codes.Lineage, "corpus/papers/quill1998shattering.yaml", "evidence:", "builds_on: [falenska2019tents]\nevidence:" },
        { Codes.RawHtml, Altered.Notes, "Only the square", "Only <b>the</b> square" },
        { Codes.NoteLength, Altered.Notes, "Only the square", string.Concat(Enumerable.Repeat("Only the square ", 50)) },
        { Codes.ControlHypothesis, Altered.Claim, "tested: control", "tested: assumed" },
        { Codes.CheckAttribute, Altered.Check, "[ClaimCheck(\"tent-folds\")]", "" },
        { Codes.ClaimCircle, Altered.Claim, "hypotheses:", "uses: [halving-rate]\nhypotheses:" },
        { Codes.ParameterUse, Altered.Check, "run.Int(\"folds\")", "6" },
        { Codes.Layout, Altered.Paper, "year: 2019", "year: 2019 " },
        { Codes.AuthorName, Altered.Paper, "Bram van der Molen", "and others" },
        { Codes.FieldOrder, Altered.Paper, "year: 2019\nvenue: ICML", "venue: ICML\nyear: 2019" },
        { Codes.NotWritten, Altered.Statement, "That a network", "Not written yet: that a network" },
        { Codes.ChineseSummary, Altered.Notes, "## Contribution", "## TL;DR 中文\nNot Chinese.\n\n## Contribution" },
    };

    [Theory]
    [MemberData(nameof(Provocations))]
    public void Every_code_is_given_for_the_mistake_that_it_names(string code, string file, string text, string replacement)
    {
        var findings = Altered.Findings(file, text, replacement);

        Assert.Contains($" {(code is Codes.Layout or Codes.FieldOrder or Codes.NotWritten ? "warning" : "error")} {code}: ", Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_of_file_names_are_given_too()
    {
        using var atlas = new ScratchAtlas();
        atlas.Write("corpus/papers/Bad Name.yaml", "");
        atlas.Write("corpus/papers/lone2000notes.md", "## TL;DR\nAlone.\n");

        Assert.Collection(
            AtlasLoader.Load(atlas.Root).Diagnostics,
            finding => Assert.Equal(Codes.BadName, finding.Code),
            finding => Assert.Equal(Codes.MissingFile, finding.Code));
    }

    [Fact]
    public void No_code_is_left_without_a_test_or_used_for_two_rules()
    {
        var codes = typeof(Codes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();

        var provoked = Provocations.Select(row => row.Data.Item1).Append(Codes.BadName).Append(Codes.MissingFile)
            .Append(Codes.Formula); // Given by those who can set formulas: FormulaRuleTests.

        Assert.Equal(codes.Order(StringComparer.Ordinal), provoked.Order(StringComparer.Ordinal));
        Assert.Distinct(codes);
        Assert.All(codes, code => Assert.Matches("^ATLAS[0-9]{3}$", code));
    }
}
