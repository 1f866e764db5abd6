namespace TheoryAtlas.Runs;

/// <summary>Where runs are kept. Append-only: a run is recorded when it begins and when it ends.</summary>
/// <remarks>Whatever reads or writes throws <see cref="LedgerUnavailableException"/> when the ledger cannot be used.</remarks>
public interface IRunLedger
{
    /// <summary>A number that is another one after anything was recorded, by this process or by another.</summary>
    long Version { get; }

    /// <summary>Records that a run has begun.</summary>
    /// <exception cref="LedgerUnavailableException">It is not recorded; the message is fit for readers.</exception>
    /// <exception cref="InvalidOperationException">A run with this id is recorded already.</exception>
    void Begin(RunRecord run);

    /// <summary>Records how a run ended.</summary>
    /// <exception cref="LedgerUnavailableException">It is not recorded; the message is fit for readers.</exception>
    /// <exception cref="InvalidOperationException">Its end is recorded already, or its beginning is not.</exception>
    void End(RunRecord run);

    /// <summary>The run with this id, or null.</summary>
    RunRecord? Find(string id);

    /// <summary>The newest run with this identity whose verdict came from measurements (verified, refuted or vacuous), or null.</summary>
    RunRecord? FindEqual(string identity);

    /// <summary>
    /// The runs of one claim as it is, with the same parameters, that came to a measurement: any seed, runtime and build.
    /// Newest first. Those of one seed show whether the numbers repeat, those of several how they scatter.
    /// Their plots are left out; <see cref="Find"/> has them.
    /// </summary>
    /// <param name="claim">The claim's id.</param>
    /// <param name="claimHash">See <see cref="RunRecord.ClaimHash"/>.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="limit">The most runs that are given.</param>
    IReadOnlyList<RunRecord> Alike(string claim, string claimHash, IReadOnlyDictionary<string, double> parameters, int limit = 500);

    /// <summary>How many seeds the runs of <see cref="Alike"/> have, all of them counted.</summary>
    /// <param name="claim">The claim's id.</param>
    /// <param name="claimHash">See <see cref="RunRecord.ClaimHash"/>.</param>
    /// <param name="parameters">The parameters.</param>
    int CountSeeds(string claim, string claimHash, IReadOnlyDictionary<string, double> parameters);

    /// <summary>
    /// The newest run of the claim with these parameters, as it is or as it was, that came to a measurement, an error
    /// or the limit of time; null if there is none. One that was cut off says nothing about the claim.
    /// </summary>
    RunRecord? Latest(string claim, IReadOnlyDictionary<string, double> parameters);

    /// <summary>
    /// What came out of the runs of the claim with these parameters, in the order in which they ended: those that
    /// <see cref="Latest"/> chooses from. Their documents are not read.
    /// </summary>
    IReadOnlyList<RunOutcome> Outcomes(string claim, IReadOnlyDictionary<string, double> parameters);

    /// <summary>A claim's runs, newest first, without their plots.</summary>
    IReadOnlyList<RunRecord> History(string claim, int limit = 50);

    /// <summary>The newest runs of all claims, newest first, without their plots.</summary>
    IReadOnlyList<RunRecord> Recent(int limit = 20);

    /// <summary>The runs that began before one of them, newest first: the next page of a list.</summary>
    /// <param name="id">The run that the page before ended with; null to begin with the newest. One that is unknown has none before it.</param>
    /// <param name="claim">Only this claim's; null for all.</param>
    /// <param name="limit">The most runs that are given.</param>
    IReadOnlyList<RunRecord> Before(string? id, string? claim, int limit);

    /// <summary>How many runs there are.</summary>
    /// <param name="claim">Only this claim's; null for all.</param>
    long Count(string? claim = null);

    /// <summary>Finds out whether runs can be read and recorded now; records nothing.</summary>
    /// <exception cref="LedgerUnavailableException">They cannot; the message is fit for readers.</exception>
    void Probe();
}
