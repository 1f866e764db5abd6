using TheoryAtlas.Catalog;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Workers;

namespace TheoryAtlas.Runs.Tests;

/// <summary>Sample data.</summary>
internal static class Some
{
    public static WorkerStart Worker { get; } = new(Path.Combine(AppContext.BaseDirectory, "TheoryAtlas.Runs.TestWorker"), []);

    public static Claim Claim(string id, double budget = 10) => new()
    {
        Id = id,
        Title = id,
        Paper = "doe2020some",
        Kind = ClaimKind.ExactIdentity,
        Topics = ["some-topic"],
        Hypotheses = [new Hypothesis("it holds", Tested.Control, null)],
        Control = "it does not hold",
        Parameters = [new Parameter("n", ParameterType.Int, 20, 1, 100, "draws", null)],
        Budget = TimeSpan.FromSeconds(budget),
        Statement = "It is so.",
        Measures = "It.",
        CannotShow = "The rest.",
        CheckSource = $"// {id}",
    };

    public static Atlas Atlas(params string[] claims) => new("/", [], claims.Select(id => Claim(id)), [], []);

    public static Finding Finding(double measured, string name = "value", double? standardError = null) =>
        Checks.Finding.Equal(name, measured, 1, 0.1, "some", standardError);

    public static ArmResult Arm(params Finding[] findings) => new(new Evidence(findings, []), null, 0.5);

    public static ArmResult Failed(string message) => new(null, new RunError(message, null), 0.5);

    public static RunRecord Run(string id = "r1", Verdict verdict = Verdict.Running, string claim = "verified", string identity = "i1") => new()
    {
        Id = id,
        Claim = claim,
        Parameters = new Dictionary<string, double> { ["n"] = 20 },
        Seed = 1,
        Identity = identity,
        ClaimHash = "h1",
        StartedAt = TimeProvider.System.GetUtcNow(),
        EndedAt = verdict == Verdict.Running ? null : TimeProvider.System.GetUtcNow(),
        Verdict = verdict,
        Reason = "Because.",
    };

    public static string TemporaryFolder() => Directory.CreateTempSubdirectory("theoryatlas-tests-").FullName;
}
