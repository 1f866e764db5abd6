using System.Text.Encodings.Web;
using System.Text.Json;
using TheoryAtlas.Catalog;
using TheoryAtlas.Cli.Verification;
using TheoryAtlas.Runs.Sweeps;

namespace TheoryAtlas.Cli.Integration;

/// <summary>Checks a change as the workflow of a pull request does, step by step. A step that fails keeps no other from running, unless that needs its result.</summary>
/// <param name="context">Where the atlas is.</param>
/// <param name="plan">What is asked.</param>
/// <param name="workflow">What it runs in.</param>
/// <param name="to">Where its lines go.</param>
internal sealed class Checkup(CliContext context, CiPlan plan, Workflow workflow, TextWriter to)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StepLog _log = new(to, workflow);

    /// <summary>Runs all steps.</summary>
    /// <returns>What was found, and the exit code that it amounts to.</returns>
    public async Task<(CiReport Report, int ExitCode)> Run(CancellationToken cancellation)
    {
        var report = new CiReport(context.Loaded.Atlas, _log.Steps);
        await _log.Run("changes", async () =>
        {
            var sources = await SourceChanges.Since(context.Root, workflow.Bases(plan.Base), cancellation);
            report = report with { Change = await ProposedChange.Of(report.Atlas, sources, cancellation) };
            return StepOutcome.Passed($"{CiReport.Counted(sources.Files.Count, "file")}, {CiReport.Counted(report.Change.Records.Count, "record")}, compared with {sources.Base}", [.. report.Change.Records.Select(record => $"{record.Kind.ToString().ToLowerInvariant()} {record.Id} {ChangeSummary.Word(record.Change)}").Take(20)]);
        });
        await _log.Run("lint", () =>
        {
            var (outcome, findings) = LintStep.Run(context, workflow, to);
            report = report with { Findings = findings };
            return Task.FromResult(outcome);
        });
        if (report.Change is { } change)
            report = await Claims(report, change, cancellation);
        await _log.Run("report", () => Task.FromResult(Write(report)));
        return (report, _log.ExitCode);
    }

    private async Task<CiReport> Claims(CiReport report, ProposedChange change, CancellationToken cancellation)
    {
        IReadOnlyList<Claim> claims = [.. report.Atlas.Claims.Where(claim => change.Touched.Contains(claim.Id))];
        await _log.Run("style", () => StyleStep.Run(context.Root, change.Sources.Files, cancellation));
        await _log.Run("build", () =>
        {
            (var outcome, claims) = BuildStep.Run(claims, CompilerErrors.OfEnvironment(context.Root), workflow, to);
            return Task.FromResult(outcome);
        });
        var verify = new VerifyStep(context, plan, _log);
        await _log.Run("verify", async () =>
        {
            var (outcome, runs) = await verify.Run(claims, change, cancellation);
            report = report with { Runs = runs };
            return outcome;
        });
        await _log.Run("references", () => Task.FromResult(verify.References(claims, change, report.Runs)));
        await _log.Run("plots", () =>
        {
            var (outcome, files) = PlotStep.Run(plan.Output, report.Runs);
            report = report with { Plots = files };
            return Task.FromResult(outcome);
        });
        await _log.Run("preview", async () =>
        {
            if (!plan.HasPreview)
                return StepOutcome.LeftOut("not asked for");
            var (outcome, files) = await PreviewStep.Run(context, plan, change, cancellation);
            report = report with { Preview = files };
            return outcome;
        });
        return report;
    }

    private StepOutcome Write(CiReport report)
    {
        File.WriteAllText(InOutput("summary.md"), ChangeSummary.Of(report, showsImages: true));
        File.WriteAllText(InOutput("runs.json"), JsonSerializer.Serialize(VerificationJson.Of(report.Runs), s_json) + "\n");
        File.WriteAllText(InOutput("result.json"), JsonSerializer.Serialize(ResultJson.Of(report, _log.ExitCode), s_json) + "\n");
        JUnitFile.Write(InOutput("junit.xml"), report.Runs);
        workflow.Show(ChangeSummary.Of(report, showsImages: false));
        return StepOutcome.Passed($"summary.md, result.json, runs.json, junit.xml in {plan.ShownOutput}");
    }

    private string InOutput(string name) => Path.Combine(plan.Output, name);
}
