using System.Runtime.InteropServices;
using System.Text.Json;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Workers.Confinement;

namespace TheoryAtlas.Runs.Workers;

/// <summary>
/// The program of a worker: reads one request a line, runs both arms one after another on one thread,
/// and writes what happens, one message a line. Ends when its input is closed, so that it never outlives its parent.
/// </summary>
public sealed class WorkerProgram
{
    private readonly ClaimChecks _checks;
    private readonly TextReader _input;
    private readonly TextWriter _output;
    private readonly TimeProvider _time;
    private readonly Lock _writing = new();

    private WorkerProgram(ClaimChecks checks, TextReader input, TextWriter output, TimeProvider time) =>
        (_checks, _input, _output, _time) = (checks, input, output, time);

    /// <summary>Serves requests until the input is closed.</summary>
    /// <param name="checks">The checks that can be run.</param>
    /// <param name="input">Requests; see <see cref="RunRequest"/>.</param>
    /// <param name="output">Messages; see <see cref="WorkerMessage"/>.</param>
    /// <param name="time">The clock.</param>
    public static void Run(ClaimChecks checks, TextReader input, TextWriter output, TimeProvider? time = null) =>
        new WorkerProgram(checks, input, output, time ?? TimeProvider.System).Serve(whenWarm: () => { });

    /// <summary>
    /// Serves requests on the standard streams until the input is closed, and then ends the process even if a check
    /// is still running. What checks write to the console goes to the error stream.
    /// </summary>
    public static void RunOnStandardStreams(ClaimChecks checks)
    {
        FreshStart.Confined(Scratch.Own ?? Path.GetTempPath());

        // A terminal sends Ctrl+C to the whole group of processes. The parent decides what becomes of the run;
        // a worker that ended first would have it recorded as an error of the check.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => signal.Cancel = true);
        using var streams = StandardStreams.Take();
        ResourceLimits.Apply();
        using var requests = new RequestReader(streams.Input, onEnd: Scratch.RemoveAndExit);
        new WorkerProgram(checks, requests, streams.Output, TimeProvider.System).Serve(whenWarm: GiveUpTheRest);
    }

    // What getting warm still needs, and no check does.
    private static void GiveUpTheRest()
    {
        ProcessorPriority.Lower();
        SystemCallFilter.Install();
    }

    private void Serve(Action whenWarm)
    {
        TorchRuntime.Warm();
        WarmSerializer();
        whenWarm();
        Write(new WorkerReady(RunEnvironmentDetection.Detect(), Sources()));
        while (_input.ReadLine() is { } line)
        {
            if (JsonSerializer.Deserialize(line, RunJson.Default.RunRequest) is { } request)
                Run(request);
        }
    }

    private Dictionary<string, string> Sources() => _checks.Claims
        .Where(claim => _checks.Source(claim) is not null)
        .ToDictionary(claim => claim, claim => SourceHash.Of(_checks.Source(claim)!), StringComparer.Ordinal);

    private void Run(RunRequest request)
    {
        ProcessMemory.ForgetPeak();
        var begun = _time.GetTimestamp();
        using var events = new EventStream(Write, _time);
        RunArm(Arm.Theorem, request, events);
        RunArm(Arm.Control, request, events);
        Scratch.Clear();
        Write(new WorkerDone(_time.GetElapsedTime(begun).TotalSeconds, ProcessMemory.Peak()));
    }

    private void RunArm(Arm arm, RunRequest request, EventStream events)
    {
        var begun = _time.GetTimestamp();
        events.Begin(arm);
        ArmResult result;
        try
        {
            TorchRuntime.Reset(request.Seed);
            using var context = new CheckContext(arm, request.Parameters, request.Seed, events);
            var evidence = _checks.Create(request.Claim).Run(context);
            result = new ArmResult(evidence, null, _time.GetElapsedTime(begun).TotalSeconds);
        }
        catch (Exception exception)
        {
            // Whatever a check throws is a result of the run, and the worker lives on.
            result = new ArmResult(null, CheckFailure.Describe(exception), _time.GetElapsedTime(begun).TotalSeconds);
        }

        events.End(result);
    }

    private void Write(IReadOnlyList<RunEvent> events)
    {
        lock (_writing)
        {
            foreach (var happened in events)
                _output.WriteLine(Json(new WorkerEvent(happened)));
            _output.Flush();
        }
    }

    private void Write(WorkerMessage message)
    {
        lock (_writing)
        {
            _output.WriteLine(Json(message));
            _output.Flush();
        }
    }

    private static string Json(WorkerMessage message) => JsonSerializer.Serialize(message, RunJson.Default.WorkerMessage);

    // The first use of each contract costs tens of milliseconds, which the reader who clicks must not wait for.
    private static void WarmSerializer()
    {
        var evidence = new Evidence([Finding.Count("warm", 1, 1)], []);
        Json(new WorkerEvent(new ArmProgressed(1, Arm.Theorem, 0, "")));
        Json(new WorkerEvent(new PointAdded(1, Arm.Theorem, 0, "", Checks.Plots.SeriesRole.Measured, default)));
        Json(new WorkerEvent(new ArmEnded(1, Arm.Theorem, new ArmResult(evidence, null, 0))));
        JsonSerializer.Deserialize("""{"claim":"","parameters":{"n":1},"seed":1}""", RunJson.Default.RunRequest);
    }
}
