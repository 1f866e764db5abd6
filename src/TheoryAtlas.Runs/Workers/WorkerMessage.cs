using System.Text.Json.Serialization;

namespace TheoryAtlas.Runs.Workers;

/// <summary>What a worker writes, one JSON line each. What it reads is a <see cref="RunRequest"/> a line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(WorkerReady), "ready")]
[JsonDerivedType(typeof(WorkerEvent), "event")]
[JsonDerivedType(typeof(WorkerDone), "done")]
public abstract record WorkerMessage;

/// <summary>The worker is warm and waits for a request.</summary>
/// <param name="Environment">What it runs on.</param>
/// <param name="Sources">For each claim whose check carries the source it was compiled from, the hash of that source.</param>
public sealed record WorkerReady(RunEnvironment Environment, IReadOnlyDictionary<string, string> Sources) : WorkerMessage;

/// <summary>Something happened in the run.</summary>
/// <param name="Event">The event, numbered by the worker.</param>
public sealed record WorkerEvent(RunEvent Event) : WorkerMessage;

/// <summary>Both arms have ended, as their events said; the worker waits for the next request.</summary>
/// <param name="Seconds">Wall time of both in seconds.</param>
/// <param name="PeakBytes">Peak resident memory of the process during the run, in bytes.</param>
public sealed record WorkerDone(double Seconds, long PeakBytes) : WorkerMessage;
