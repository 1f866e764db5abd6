using System.Reflection;
using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Runs.Tests.Reproducibility;

public sealed class ReferenceRulesTests : IDisposable
{
    private static readonly Claim s_claim = Some.Claim("some");
    private readonly string _folder = Some.TemporaryFolder();

    [Fact]
    public void A_reference_of_the_claim_as_it_is_has_no_findings()
    {
        Record(1.05, 3);

        Assert.Empty(Findings());
    }

    [Fact]
    public void A_missing_one_is_a_warning() =>
        Assert.Equal("claims/some/reference.json:1:1: warning ATLAS031: No reference run is recorded, so nobody can tell whether a rerun gives the same numbers. Record it: atlas verify some --record", Assert.Single(Findings()));

    [Theory]
    [InlineData("\"seed\": 1,", "\"seed\": 1 1,", 7, 13, "'1' is invalid after a value.")]
    [InlineData("\"measured\": 1.05", "\"measured\": \"µ\"", 15, 24, "could not be converted")]
    [InlineData("\"seed\": 1,", "", 38, 2, "seed")]
    [InlineData("\"reason\": \"Because.\"", "\"reason\": null", 9, 17, "null values")]
    public void A_damaged_one_is_named_with_its_place(string text, string replacement, int line, int column, string message)
    {
        Record(1.05, 3);
        Replace(text, replacement);

        var finding = Assert.Single(Findings());
        Assert.StartsWith($"claims/some/reference.json:{line}:{column}: error ATLAS032: This is not a reference run: ", finding);
        Assert.Contains(message, finding);
        Assert.DoesNotContain("BytePosition", finding);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    public void Nothing_that_is_no_run_passes_for_one(string json)
    {
        File.WriteAllText(Path.Combine(_folder, ReferenceRun.FileName), json);

        Assert.Contains("error ATLAS032", Assert.Single(Findings()));
    }

    [Fact]
    public void An_arm_without_findings_is_damage()
    {
        Record(1.05, 3, theorem: []);

        Assert.Contains("error ATLAS032: This is not a reference run: 'theorem' holds no findings", Assert.Single(Findings()));
    }

    [Fact]
    public void One_of_another_claim_is_an_error()
    {
        Record(1.05, 3);
        Replace("\"claim\": \"some\"", "\"claim\": \"other\"");

        Assert.Equal("claims/some/reference.json:2:12: error ATLAS033: This is a run of 'other'. Record one of 'some': atlas verify some --record", Assert.Single(Findings()));
    }

    [Fact]
    public void A_stale_one_is_an_error_and_says_nothing_else()
    {
        Record(5, 1);

        Assert.Equal(
            "claims/some/reference.json:3:16: error ATLAS034: Stale: statement, check or parameters changed since it was recorded. Record it anew: atlas verify some --record",
            Assert.Single(Findings(s_claim with { Statement = "It is otherwise." })));
    }

    [Theory]
    [InlineData("\"n\": 20", "\"n\": 21", "'n' is 21, and its default is 20.")]
    [InlineData("\"n\": 20", "\"n\": 20, \"m\": 1", "The claim declares no parameter 'm'.")]
    [InlineData("\"n\": 20", "", "'n' is missing.")]
    public void Other_parameters_than_the_defaults_are_an_error(string text, string replacement, string message)
    {
        Record(1.05, 3);
        Replace(text, replacement);

        Assert.StartsWith("claims/some/reference.json:4:17: error ATLAS035: " + message, Assert.Single(Findings()));
    }

    [Fact]
    public void A_control_that_fails_by_a_hair_is_an_error()
    {
        Record(1.05, 1.14);

        Assert.Equal("claims/some/reference.json:23:14: error ATLAS036: The control fails by 1.4 times the tolerance of 'value', and should by more than 1.5: with another seed it might pass. Break the hypothesis further.", Assert.Single(Findings()));
    }

    [Fact]
    public void A_theorem_that_fails_and_another_verdict_are_errors()
    {
        Record(1.2, 3);
        Replace("\"verdict\": \"Verified\"", "\"verdict\": \"Refuted\"");

        Assert.Collection(
            Findings(),
            finding => Assert.Equal("claims/some/reference.json:8:14: error ATLAS036: The verdict is refuted. Only a verified run can be a reference.", finding),
            finding => Assert.Equal("claims/some/reference.json:10:14: error ATLAS036: 'value' deviates by 2 times its tolerance. In the theorem's arm of a reference every margin is at most 1.", finding));
    }

    [Fact]
    public void A_number_that_was_edited_by_hand_is_found_by_the_fingerprint()
    {
        Record(1.05, 3);
        Replace("\"measured\": 1.05", "\"measured\": 1.0");

        Assert.StartsWith("claims/some/reference.json:36:18: error ATLAS037: The fingerprint is not that of the findings", Assert.Single(Findings()));
    }

    [Fact]
    public void The_codes_are_no_other_rule_s()
    {
        string[] codes = [.. new[] { typeof(Codes), typeof(ReferenceCodes) }.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => (string)field.GetRawConstantValue()!)];

        Assert.Distinct(codes);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Record(double measured, double broken, IReadOnlyList<Finding>? theorem = null)
    {
        var run = Some.Run("r", Verdict.Verified, claim: "some") with
        {
            ClaimHash = ClaimHash.Of(s_claim),
            Theorem = Some.Arm([.. theorem ?? [Some.Finding(measured)]]),
            Control = Some.Arm(Some.Finding(broken)),
            Fingerprint = Fingerprint.Of([Some.Finding(measured)], [Some.Finding(broken)]),
        };
        ReferenceRun.Of(run).Write(_folder);
    }

    private void Replace(string text, string replacement)
    {
        var path = Path.Combine(_folder, ReferenceRun.FileName);
        var json = File.ReadAllText(path);
        Assert.Contains(text, json);
        File.WriteAllText(path, json.Replace(text, replacement));
    }

    private string[] Findings(Claim? claim = null) => [.. ReferenceRules.Check(claim ?? s_claim, _folder).Select(finding => finding.ToString())];
}
