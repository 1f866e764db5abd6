using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Cli.Linting;
using TheoryAtlas.Cli.Tests.Support;

namespace TheoryAtlas.Cli.Tests.Linting;

/// <summary>A mistake in a claim that has a reference run, or none yet, is one finding.</summary>
public sealed class LintRulesTests : IDisposable
{
    private const string Claim = "claims/square-by-sawtooth/claim.yaml";
    private const string Statement = "claims/square-by-sawtooth/statement.md";
    private const string Check = "claims/square-by-sawtooth/Check.cs";
    private const string Reference = "claims/square-by-sawtooth/reference.json";

    private readonly ScratchClaims _claims = new("square-by-sawtooth");

    [Fact]
    public void A_claim_as_it_is_has_no_findings() => Assert.Empty(Findings());

    [Theory]
    [InlineData(Claim, "default: 10, min: 3", "default: 1, min: 3", "ATLAS007", "must lie between min (3) and max (12)")]
    [InlineData(Check, "run.Int(\"max_depth\")", "run.Int(\"max_deph\")", "ATLAS023", "Did you mean 'max_depth'?")]
    [InlineData(Claim, "kind: rate", "kind: rates", "ATLAS006", "Did you mean 'rate'?")]
    [InlineData(Check, "[ClaimCheck(\"square-by-sawtooth\")]", "[ClaimCheck(\"square\")]", "ATLAS022", "Write [ClaimCheck(\"square-by-sawtooth\")].")]
    [InlineData(Statement, "## What the check measures", "An $\\unknown{x}$.\n\n## What the check measures", "ATLAS024", "\\unknown")]
    public void A_mistake_that_also_makes_the_reference_stale_is_one_finding(string file, string right, string wrong, string code, string essence)
    {
        _claims.Replace(file, right, wrong);

        var finding = Assert.Single(Findings());

        Assert.Equal((file, code), (finding.File, finding.Code));
        Assert.Contains(essence, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_claim_that_was_never_run_is_one_finding_too()
    {
        File.Delete(_claims.PathOf(Reference));
        _claims.Replace(Claim, "tested: control", "tested: assumed");

        Assert.Equal("ATLAS021", Assert.Single(Findings()).Code);
    }

    [Theory]
    [InlineData(Claim, "control: ", "control: Not written yet, ")]
    [InlineData(Claim, "  - text: ", "  - text: Not written yet, ")]
    [InlineData(Statement, "## What it cannot show\n", "## What it cannot show\nNot written yet: all of it.\n\n")]
    public void A_text_that_is_not_written_yet_is_a_warning_until_a_run_is_recorded(string file, string text, string unwritten)
    {
        var right = _claims.Read(file);
        var at = right.IndexOf(text, StringComparison.Ordinal);
        File.WriteAllText(_claims.PathOf(file), right[..at] + unwritten + right[(at + text.Length)..]);

        var finished = Findings();
        File.Delete(_claims.PathOf(Reference));
        var begun = Findings();

        Assert.Equal((file, "ATLAS029", Severity.Error), Assert.Single(finished.Select(finding => (finding.File, finding.Code, finding.Severity))));
        Assert.Equal(["ATLAS029", "ATLAS031"], begun.Select(finding => finding.Code).Order(StringComparer.Ordinal));
        Assert.All(begun, finding => Assert.Equal(Severity.Warning, finding.Severity));
        var unfinished = begun.Single(finding => finding.Code == "ATLAS029");
        Assert.StartsWith("Not written yet", _claims.Read(file).Split('\n')[unfinished.Line - 1][(unfinished.Column - 1)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a folder", "it is a folder")]
    [InlineData("a link", "it is a symbolic link, which is not followed")]
    [InlineData("a large file", "it has 5,000,000 bytes, and may have 4,000,000")]
    public void A_reference_that_is_no_file_of_a_run_is_named_and_not_read(string what, string why)
    {
        var path = _claims.PathOf(Reference);
        File.Delete(path);
        if (what == "a folder")
            Directory.CreateDirectory(path);
        else if (what == "a link")
            File.CreateSymbolicLink(path, "/dev/zero");
        else
            File.WriteAllBytes(path, new byte[5_000_000]);

        Assert.Equal($"{Reference}:1:1: error ATLAS032: This is not a reference run: {why}. Remove it, and record it anew: atlas verify square-by-sawtooth --record", Assert.Single(Findings()).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0")]
    [InlineData("[[[[")]
    [InlineData("{\"claim\": {\"claim\": ")]
    public void A_damaged_reference_is_one_finding(string json)
    {
        File.WriteAllText(_claims.PathOf(Reference), json);

        Assert.Equal("ATLAS032", Assert.Single(Findings()).Code);
    }

    [Fact]
    public void Brackets_without_end_are_no_exception()
    {
        File.WriteAllText(_claims.PathOf(Reference), new string('[', 100_000));

        Assert.Equal("ATLAS032", Assert.Single(Findings()).Code);
    }

    public void Dispose() => _claims.Dispose();

    private IReadOnlyList<Diagnostic> Findings() => LintRules.Check(AtlasLoader.Load(_claims.Root), Path.Combine(_claims.Root, ".data")).Findings;
}
