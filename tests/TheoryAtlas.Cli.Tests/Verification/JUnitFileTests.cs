using System.Xml.Linq;
using TheoryAtlas.Checks;
using TheoryAtlas.Cli.Verification;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Cli.Tests.Verification;

public sealed class JUnitFileTests
{
    private static readonly RunRecord s_run = new()
    {
        Id = "r",
        Claim = "some",
        Parameters = new Dictionary<string, double> { ["n"] = 20 },
        Seed = 1,
        Identity = "i",
        ClaimHash = "h",
        StartedAt = DateTimeOffset.UnixEpoch,
        Verdict = Verdict.Verified,
        Reason = "Verified.",
        Seconds = 1.5,
        Fingerprint = "f1",
        Theorem = Arm(1),
        Control = Arm(3),
        Environment = new RunEnvironment("system", "1.13.0", "OpenBLAS", "10.0.0", "Debian", "some", null),
    };

    [Fact]
    public void A_claim_is_a_suite_and_a_seed_a_case_with_what_identifies_its_numbers()
    {
        var suites = Written(new CheckedRun(s_run), new CheckedRun(s_run with { Seed = 2 }), new CheckedRun(s_run with { Claim = "other" }));

        Assert.Equal(("3", "0", "0", "4.500"), Counts(suites));
        Assert.Equal(["other", "some"], suites.Elements().Select(suite => suite.Attribute("name")!.Value));
        var test = suites.Elements().Last().Elements("testcase").First();
        Assert.Equal(("some", "seed 1", "1.500"), (test.Attribute("classname")!.Value, test.Attribute("name")!.Value, test.Attribute("time")!.Value));
        Assert.Equal(
            ["fingerprint=f1", "runtime=system libtorch 1.13.0, OpenBLAS, .NET 10.0.0, Debian", "n=20"],
            test.Element("properties")!.Elements().Select(property => $"{property.Attribute("name")!.Value}={property.Attribute("value")!.Value}"));
        Assert.Null(test.Element("failure"));
    }

    [Theory]
    [InlineData(Verdict.Refuted, "failure", "refuted")]
    [InlineData(Verdict.Vacuous, "failure", "vacuous")]
    [InlineData(Verdict.Errored, "error", "errored")]
    [InlineData(Verdict.TimedOut, "error", "timed-out")]
    public void What_could_not_measure_is_an_error_and_what_measured_otherwise_a_failure(Verdict verdict, string element, string type)
    {
        var test = Written(new CheckedRun(s_run with { Verdict = verdict, Reason = "Because." })).Descendants("testcase").Single();

        Assert.Equal((type, "Because."), (test.Element(element)!.Attribute("type")!.Value, test.Element(element)!.Attribute("message")!.Value));
    }

    [Fact]
    public void Numbers_that_differ_between_two_processes_are_a_failure_that_names_them()
    {
        var again = s_run with { Theorem = Arm(1.5), Fingerprint = "f2", Seconds = 2 };
        var run = new CheckedRun(s_run) { Again = again, Repeat = ReferenceComparison.Of(EarlierRun.Of(s_run), again, exactly: true) };

        var suites = Written(run);

        Assert.False(run.Reproduced);
        Assert.Equal(("1", "1", "0", "3.500"), Counts(suites));
        Assert.Contains("theorem: value: measured 1.5, was 1", suites.Descendants("failure").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_gives_well_formed_xml()
    {
        var reason = string.Concat(Enumerable.Range(0, 0x300).Select(c => (char)c)) + "\uFFFE\uFFFF\uD800x\uDC00 ]]> <&> 𝔼";

        var failure = Written(new CheckedRun(s_run with { Verdict = Verdict.Refuted, Reason = reason })).Descendants("failure").Single();

        Assert.EndsWith("\uFFFD\uFFFD\uFFFDx\uFFFD ]]> <&> 𝔼", failure.Value, StringComparison.Ordinal);
        Assert.StartsWith("refuted:\n" + new string('\uFFFD', 9) + "\t\n", failure.Value, StringComparison.Ordinal);
    }

    private static ArmResult Arm(double measured) => new(new Evidence([Finding.Equal("value", measured, 1, 0.1, "some")], []), null, 0.5);

    private static (string Tests, string Failures, string Errors, string Time) Counts(XElement suites) =>
        (suites.Attribute("tests")!.Value, suites.Attribute("failures")!.Value, suites.Attribute("errors")!.Value, suites.Attribute("time")!.Value);

    private static XElement Written(params CheckedRun[] runs)
    {
        var path = Path.GetTempFileName();
        try
        {
            JUnitFile.Write(path, runs);
            return XDocument.Load(path).Root!;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
