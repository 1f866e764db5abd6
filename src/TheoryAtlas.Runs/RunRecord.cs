using TheoryAtlas.Checks;

namespace TheoryAtlas.Runs;

/// <summary>One execution of both arms, as the ledger keeps it.</summary>
public sealed record RunRecord
{
    /// <summary>The run's id: sorts by time, safe in an address.</summary>
    public required string Id { get; init; }

    /// <summary>The claim's id.</summary>
    public required string Claim { get; init; }

    /// <summary>The parameters.</summary>
    public required IReadOnlyDictionary<string, double> Parameters { get; init; }

    /// <summary>The seed.</summary>
    public required int Seed { get; init; }

    /// <summary>Hash of claim, check source, parameters, seed and runtime: equal for requests that must give equal numbers.</summary>
    public required string Identity { get; init; }

    /// <summary>Hash of statement, check source and declared parameters: when the claim's own differs, the run is stale.</summary>
    public required string ClaimHash { get; init; }

    /// <summary>Hash of the check's source alone; null in runs of earlier versions.</summary>
    public string? CheckHash { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended; null while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The verdict's reason, a sentence or two with numbers.</summary>
    public required string Reason { get; init; }

    /// <summary>The theorem's arm; null if it was not reached.</summary>
    public ArmResult? Theorem { get; init; }

    /// <summary>The control's arm; null if it was not reached.</summary>
    public ArmResult? Control { get; init; }

    /// <summary>Wall time of both arms in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>Peak resident memory of the worker in bytes.</summary>
    public long PeakBytes { get; init; }

    /// <summary>SHA-256 of the canonical JSON of all findings; null where an arm has none.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>What it ran on.</summary>
    public RunEnvironment? Environment { get; init; }
}

/// <summary>What one arm gave: evidence, or an error.</summary>
/// <param name="Evidence">What was measured; null if the arm failed to measure.</param>
/// <param name="Error">What went wrong; null if nothing did.</param>
/// <param name="Seconds">Wall time in seconds.</param>
public sealed record ArmResult(Evidence? Evidence, RunError? Error, double Seconds);

/// <summary>Why an arm could not measure.</summary>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="Details">Type and stack of the exception, where there was one.</param>
public sealed record RunError(string Message, string? Details);

/// <summary>What a run ran on.</summary>
/// <param name="Provider">Where torch comes from: <c>system</c> or <c>nuget</c>.</param>
/// <param name="Libtorch">Version of libtorch.</param>
/// <param name="Blas">Linear algebra library and its kernel set.</param>
/// <param name="Dotnet">Version of the runtime.</param>
/// <param name="Os">Operating system and architecture.</param>
/// <param name="Cpu">Model of the processor.</param>
/// <param name="Commit">Commit of the repository, where it is known.</param>
public sealed record RunEnvironment(string Provider, string Libtorch, string Blas, string Dotnet, string Os, string Cpu, string? Commit)
{
    /// <summary>What decides the numbers: runs with the same runtime must have the same fingerprint.</summary>
    public string Runtime => $"{Provider} libtorch {Libtorch}, {Blas}, .NET {Dotnet}, {CLibrary ?? Os}";

    /// <summary>The C library, whose exponentials and logarithms are measured with, and the architecture; null in runs of earlier versions.</summary>
    public string? CLibrary { get; init; }

    /// <summary>Hash of the builds of TheoryAtlas.Checks and of the torch surface with its bridge, which decide the numbers too; null in runs of earlier versions.</summary>
    public string? Sdk { get; init; }

    /// <summary>What kept the check from touching anything but its own numbers, as the worker found by trying; null in runs of earlier versions.</summary>
    public string? Confinement { get; init; }

    /// <summary>The variables of the worker's environment that decide numbers, as it had them; null in runs of earlier versions.</summary>
    public IReadOnlyDictionary<string, string>? Pins { get; init; }

    /// <summary>What the pinned kernels ask for and the processor lacks; null where it lacks nothing.</summary>
    public string? Lacking { get; init; }
}
