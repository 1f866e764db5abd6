using TheoryAtlas.Runs.Workers.Confinement;

namespace TheoryAtlas.Runs.Queue;

/// <summary>How many runs go on at a time, and what each may use.</summary>
public sealed record RunQueueOptions
{
    /// <summary>How many runs go on at a time.</summary>
    /// <value>1</value>
    public int Slots { get; init; } = 1;

    /// <summary>How many warm workers that have run nothing are kept, for the next claim, and for the run after one that had to be killed.</summary>
    /// <value>1</value>
    public int Spares { get; init; } = 1;

    /// <summary>What the first workers wait for, so that a program that has just begun has the processor for itself; the first request for a run does not wait.</summary>
    /// <value>nothing</value>
    public Task WarmAfter { get; init; } = Task.CompletedTask;

    /// <summary>How many runs may wait.</summary>
    /// <value>200</value>
    public int Waiting { get; init; } = 200;

    /// <summary>How many runs of one requester may wait, so that nobody fills the queue for everybody.</summary>
    /// <value>100</value>
    public int WaitingEach { get; init; } = 100;

    /// <summary>Resident memory of a worker at which its run is ended, in bytes.</summary>
    /// <value>2 GiB</value>
    public long MemoryLimit { get; init; } = 2L << 30;

    /// <summary>A run is ended at this multiple of its claim's budget: the budget was measured on one machine, and others are slower.</summary>
    /// <value>3</value>
    public double BudgetFactor { get; init; } = 3;

    /// <summary>What workers are started in.</summary>
    /// <value>The sandbox as this machine has it.</value>
    public Sandbox Sandbox { get; init; } = Sandbox.OfThisMachine;

    /// <summary>How often a run that could not be recorded is tried to be recorded again.</summary>
    /// <value>5 s</value>
    public TimeSpan RecordingInterval { get; init; } = TimeSpan.FromSeconds(5);
}
