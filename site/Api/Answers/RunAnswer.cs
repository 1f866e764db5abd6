namespace TheoryAtlas.Site.Api.Answers;

/// <summary>A run in a list.</summary>
/// <param name="Id">The id; sorts by time.</param>
/// <param name="Claim">The claim's id.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Verdict"><c>running</c> while it is queued or goes on; then <c>verified</c>, <c>refuted</c>, <c>vacuous</c>, <c>errored</c>, <c>timed-out</c>, <c>cancelled</c> or <c>interrupted</c>.</param>
/// <param name="Reason">The reason in sentences, with numbers.</param>
/// <param name="StartedAt">When it was asked for.</param>
/// <param name="EndedAt">When it ended; null while it goes on.</param>
/// <param name="Seconds">Wall time of both arms.</param>
/// <param name="Links">Where to find more.</param>
internal sealed record RunItem(string Id, string Claim, IReadOnlyDictionary<string, double> Parameters, int Seed, string Verdict, string Reason, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, double Seconds, RunLinks Links);

/// <summary>A run with what both arms measured, and what it ran on.</summary>
/// <param name="Id">The id; sorts by time.</param>
/// <param name="Claim">The claim's id.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Verdict"><c>running</c> while it is queued or goes on; then <c>verified</c>, <c>refuted</c>, <c>vacuous</c>, <c>errored</c>, <c>timed-out</c>, <c>cancelled</c> or <c>interrupted</c>.</param>
/// <param name="Reason">The reason in sentences, with numbers.</param>
/// <param name="StartedAt">When it was asked for.</param>
/// <param name="EndedAt">When it ended; null while it goes on.</param>
/// <param name="Seconds">Wall time of both arms.</param>
/// <param name="PeakBytes">Peak resident memory of the worker.</param>
/// <param name="Fingerprint">SHA-256 over all findings, equal for equal claim, parameters, seed and runtime; null where an arm has none.</param>
/// <param name="Identity">Hash of claim, source, parameters, seed and runtime.</param>
/// <param name="ClaimHash">Hash of statement, source and declared parameters.</param>
/// <param name="Theorem">The arm in which every hypothesis holds; null if it was not reached.</param>
/// <param name="Control">The arm in which one hypothesis is broken; null if it was not reached.</param>
/// <param name="Environment">What it ran on; null if no worker was reached.</param>
/// <param name="Links">Where to find more.</param>
internal sealed record RunAnswer(
    string Id, string Claim, IReadOnlyDictionary<string, double> Parameters, int Seed, string Verdict, string Reason, DateTimeOffset StartedAt, DateTimeOffset? EndedAt,
    double Seconds, long PeakBytes, string? Fingerprint, string Identity, string ClaimHash, ArmAnswer? Theorem, ArmAnswer? Control, EnvironmentAnswer? Environment, RunLinks Links);

/// <summary>What one arm gave.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="Error">What kept it from measuring; null where nothing did.</param>
/// <param name="Findings">What was measured.</param>
internal sealed record ArmAnswer(double Seconds, string? Error, IReadOnlyList<FindingAnswer> Findings);

/// <summary>One measured quantity held against one prediction.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Comparison"><c>equal</c>, <c>rate</c>, <c>at-most</c> or <c>at-least</c>.</param>
/// <param name="Measured">The value that came out.</param>
/// <param name="StandardError">Its standard error; null where there is none.</param>
/// <param name="Predicted">The value that the claim predicts.</param>
/// <param name="Tolerance">The largest deviation that still passes.</param>
/// <param name="Because">Where the tolerance comes from.</param>
/// <param name="Margin">The deviation in units of the tolerance.</param>
/// <param name="Passed">Whether the deviation stays within the tolerance.</param>
internal sealed record FindingAnswer(string Name, string Comparison, double Measured, double? StandardError, double Predicted, double Tolerance, string Because, double Margin, bool Passed);

/// <summary>What a run ran on.</summary>
/// <param name="Runtime">What decides the numbers, in one line.</param>
/// <param name="Provider">Where torch comes from.</param>
/// <param name="Libtorch">Version of libtorch.</param>
/// <param name="Blas">Linear algebra library and its kernel set.</param>
/// <param name="Dotnet">Version of the runtime.</param>
/// <param name="Os">Operating system and architecture.</param>
/// <param name="Cpu">Model of the processor.</param>
/// <param name="Commit">Commit of the repository; null where it is not known.</param>
internal sealed record EnvironmentAnswer(string Runtime, string Provider, string Libtorch, string Blas, string Dotnet, string Os, string Cpu, string? Commit);

/// <summary>What is to be run.</summary>
/// <param name="Claim">The claim's id.</param>
/// <param name="Parameters">Values for some of its parameters; the others keep their defaults.</param>
/// <param name="Seed">The seed of both arms, 0 or more.</param>
/// <param name="Again">Whether to run it even if an equal run is known.</param>
internal sealed record RunBody(string Claim, IReadOnlyDictionary<string, double>? Parameters = null, int Seed = 1, bool Again = false);
