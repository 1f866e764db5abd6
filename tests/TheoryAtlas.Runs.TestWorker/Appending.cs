using TheoryAtlas.Runs.Ledger;

namespace TheoryAtlas.Runs.TestWorker;

/// <summary>A program that writes to a ledger until it is killed.</summary>
internal static class Appending
{
    /// <summary>Records run after run, and says of each that it is recorded.</summary>
    public static void Run(string path)
    {
        using var ledger = new SqliteRunLedger(path);
        while (true)
        {
            var run = new RunRecord
            {
                Id = Guid.NewGuid().ToString("N"),
                Claim = "some",
                Parameters = new Dictionary<string, double> { ["n"] = 1 },
                Seed = 1,
                Identity = "i",
                ClaimHash = "h",
                StartedAt = TimeProvider.System.GetUtcNow(),
                Verdict = Verdict.Running,
                Reason = "Queued or running.",
            };
            ledger.Begin(run);
            ledger.End(run with { Verdict = Verdict.Verified, Reason = new string('x', 3_000), EndedAt = TimeProvider.System.GetUtcNow() });
            Console.Out.WriteLine(run.Id);
        }
    }

    /// <summary>Removes all runs but one, and says when it begins.</summary>
    public static void Prune(string path)
    {
        using var ledger = new SqliteRunLedger(path);
        Console.Out.WriteLine("pruning");
        ledger.Prune(new PruneRule(Keep: 1), new Dictionary<string, IReadOnlyDictionary<string, double>>());
    }
}
