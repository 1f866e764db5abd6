using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Runs.Tests.Reproducibility;

public sealed class ReferenceRunTests : IDisposable
{
    private static readonly Plot s_plot = new("Error", Axis.Linear("m"), Axis.Log("sup |x² − f|"), [new Series("error", SeriesRole.Measured, [new PlotPoint(1, 0.123456789, 0.2)])]);

    private static readonly RunRecord s_run = Some.Run("r", Verdict.Verified) with
    {
        Theorem = new ArmResult(new Evidence([Some.Finding(0.1 + 0.2 + 0.7)], [s_plot]), null, 1),
        Control = Some.Arm(Some.Finding(5)),
        Fingerprint = Fingerprint.Of([Some.Finding(0.1 + 0.2 + 0.7)], [Some.Finding(5)]),
    };

    private readonly string _folder = Some.TemporaryFolder();

    [Fact]
    public void It_reads_back_with_findings_exact_and_points_rounded()
    {
        ReferenceRun.Of(s_run).Write(_folder);
        var read = ReferenceRun.Read(_folder)!;

        Assert.Equal(s_run.Theorem!.Evidence!.Findings, read.Theorem.Findings);
        Assert.Equal(0.123457, read.Theorem.Plots[0].Series[0].Points[0].Y);
        Assert.Equal(s_run.Fingerprint, read.Fingerprint);
        Assert.Equal(Agreement.Equal, ReferenceComparison.Of(read, s_run.Theorem, s_run.Control).Agreement);
    }

    [Fact]
    public void It_is_written_in_one_way_only()
    {
        ReferenceRun.Of(s_run).Write(_folder);
        var first = File.ReadAllText(Path.Combine(_folder, ReferenceRun.FileName));
        ReferenceRun.Read(_folder)!.Write(_folder);
        var second = File.ReadAllText(Path.Combine(_folder, ReferenceRun.FileName));

        Assert.Equal(first, second);
        Assert.Contains("\"label\": \"sup |x² − f|\"", first);
        Assert.EndsWith("}\n", first);
        Assert.DoesNotContain("\r", first);
    }

    [Fact]
    public void Runs_within_the_tolerance_agree_and_others_differ()
    {
        var reference = ReferenceRun.Of(s_run);

        Assert.Equal(Agreement.WithinTolerance, ReferenceComparison.Of(reference, Some.Arm(Some.Finding(1.05)), s_run.Control).Agreement);
        Assert.Equal(Agreement.Different, ReferenceComparison.Of(reference, Some.Arm(Some.Finding(1.2)), s_run.Control).Agreement);
        Assert.Equal(Agreement.Different, ReferenceComparison.Of(reference, Some.Arm(Some.Finding(1, "other")), s_run.Control).Agreement);
        Assert.Equal(Agreement.Different, ReferenceComparison.Of(reference, Some.Arm(Some.Finding(1), Some.Finding(1)), s_run.Control).Agreement);
        Assert.Equal(Agreement.Different, ReferenceComparison.Of(reference, Some.Failed("no"), s_run.Control).Agreement);
    }

    [Fact]
    public void Only_a_verified_run_can_be_one() =>
        Assert.Throws<ArgumentException>(() => ReferenceRun.Of(s_run with { Verdict = Verdict.Vacuous }));

    [Fact]
    public void A_file_that_is_not_one_is_named()
    {
        Assert.Null(ReferenceRun.Read(_folder));
        File.WriteAllText(Path.Combine(_folder, ReferenceRun.FileName), "{ \"claim\": 3 }");

        var failure = Assert.Throws<InvalidDataException>(() => ReferenceRun.Read(_folder));
        Assert.Contains("reference.json is not a reference run", failure.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
