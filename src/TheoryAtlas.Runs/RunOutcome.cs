namespace TheoryAtlas.Runs;

/// <summary>What came out of a run and when, without its measurements.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="EndedAt">When it ended.</param>
public sealed record RunOutcome(string Id, Verdict Verdict, DateTimeOffset EndedAt);
