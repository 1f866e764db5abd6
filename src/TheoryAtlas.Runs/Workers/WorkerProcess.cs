using System.Diagnostics;
using System.Text.Json;
using TheoryAtlas.Runs.Workers.Confinement;

namespace TheoryAtlas.Runs.Workers;

/// <summary>A worker, seen from its parent. Runs one request at a time.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    // A process that a check left behind may hold the error stream open for as long as it likes.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly string? _scratch;
    private readonly MessageReader _messages;
    private readonly LastLines _errors = new();
    private readonly Task _readingErrors;

    private WorkerProcess(Process process, string? scratch)
    {
        _process = process;
        _scratch = scratch;
        _messages = new MessageReader(process.StandardOutput.BaseStream);
        _readingErrors = _errors.Read(process.StandardError);
    }

    /// <summary>The process that was started; in a sandbox, the one that holds it.</summary>
    public int Id => _process.Id;

    /// <summary>What lies in its scratch folder, in bytes; zero in a sandbox, whose folder has a size.</summary>
    public long ScratchBytes => _scratch is null ? 0 : Scratch.Size(_scratch);

    /// <summary>Whether the process has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>What the worker said of itself when it was ready.</summary>
    public WorkerReady Ready { get; private set; } = null!;

    /// <summary>Starts a worker and waits until it is warm.</summary>
    /// <exception cref="WorkerEndedException">It ended instead, or was not warm within <paramref name="patience"/>.</exception>
    public static async Task<WorkerProcess> Start(WorkerStart start, Sandbox sandbox, long memoryLimit, TimeSpan patience, CancellationToken cancellation)
    {
        // A sandbox has a scratch folder of its own, in memory, which ends with it.
        var scratch = sandbox.IsAvailable ? null : Scratch.Create();
        WorkerProcess worker;
        try
        {
            if (!File.Exists(start.Program))
                throw new FileNotFoundException("No such file");
            worker = new WorkerProcess(await ProcessStarter.Start(Info(start, sandbox, scratch, memoryLimit)), scratch);
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or FileNotFoundException)
        {
            if (scratch is not null)
                Scratch.Remove(scratch);
            throw new WorkerEndedException($"The worker {start.Program} cannot be started: {failure.Message}", "");
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(patience);
        try
        {
            worker.Ready = await worker.Read(limited.Token) as WorkerReady ?? throw new InvalidDataException("The worker did not begin by saying that it is ready.");
            return worker;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            await worker.DisposeAsync();
            throw new WorkerEndedException($"The worker was not ready within {patience.TotalSeconds} s of its start.", worker._errors.ToString());
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs both arms. Cancelling kills the process.</summary>
    /// <param name="request">What is to be run.</param>
    /// <param name="happened">Called with each event, as it arrives.</param>
    /// <param name="cancellation">Kills the worker.</param>
    /// <exception cref="WorkerEndedException">The process ended before the run did.</exception>
    /// <exception cref="OperationCanceledException">The process was killed for <paramref name="cancellation"/>.</exception>
    public async Task<WorkerDone> Run(RunRequest request, Action<RunEvent> happened, CancellationToken cancellation)
    {
        try
        {
            _messages.BeginRun();
            var line = JsonSerializer.Serialize(request, RunJson.Default.RunRequest);
            await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancellation);
            await _process.StandardInput.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            // The pipe is broken: the process has ended, and reading tells how.
        }

        for (var number = 0; ;)
        {
            switch (await Read(cancellation))
            {
                case WorkerEvent { Event: var next } when next.Number > number && next is not RunEnded:
                    number = next.Number;
                    happened(next);
                    break;
                case WorkerDone done:
                    return done;
                case var other:
                    throw new InvalidDataException($"the worker said what has no place here: {other.GetType().Name}.");
            }
        }
    }

    /// <summary>Kills the process, if it has not ended, and removes its scratch folder.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        await ErrorsRead();

        // Their descriptors are not the process's to free once they were used.
        foreach (var stream in new[] { _process.StandardInput.BaseStream, _process.StandardOutput.BaseStream, _process.StandardError.BaseStream })
            await stream.DisposeAsync();
        _process.Dispose();
        if (_scratch is not null)
            Scratch.Remove(_scratch);
    }

    private static ProcessStartInfo Info(WorkerStart start, Sandbox sandbox, string? scratch, long memoryLimit)
    {
        var command = sandbox.Wrap(start);
        var info = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = scratch ?? "/",
        };
        info.Environment.Clear();
        foreach (var (name, value) in WorkerVariables.For(scratch ?? Sandbox.ScratchFolder, memoryLimit))
            info.Environment[name] = value;
        return info;
    }

    private async Task<WorkerMessage> Read(CancellationToken cancellation)
    {
        await using var killing = cancellation.Register(Kill);
        var reading = _messages.Read();
        try
        {
            return await reading.WaitAsync(cancellation) ?? throw await Ended();
        }
        catch (OperationCanceledException)
        {
            // The read itself ends when the other side of the pipe does. That may be later: a sandbox that is killed before it
            // is finished can leave a process behind that ends only when it finds its input closed, which comes after this.
            _ = reading.ContinueWith(late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
    }

    private async Task<WorkerEndedException> Ended()
    {
        // Its output is closed; if it lives on all the same, it is of no use.
        Kill(afterAll: TimeSpan.FromSeconds(2));
        await _process.WaitForExitAsync(CancellationToken.None);
        await ErrorsRead();
        var how = _process.ExitCode > 128 ? $"was ended by signal {_process.ExitCode - 128}{SignalName(_process.ExitCode - 128)}" : $"ended with exit code {_process.ExitCode}";
        return new WorkerEndedException($"The worker process {how} before the run was over.", _errors.ToString());
    }

    private async Task ErrorsRead() =>
        await _readingErrors.WaitAsync(LastWords, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private void Kill() => Kill(TimeSpan.Zero);

    private void Kill(TimeSpan afterAll)
    {
        try
        {
            if (!_process.WaitForExit(afterAll))
                _process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended meanwhile.
        }
    }

    private static string SignalName(int signal) => signal switch
    {
        6 => " (SIGABRT)",
        9 => " (SIGKILL)",
        11 => " (SIGSEGV)",
        15 => " (SIGTERM)",
        _ => "",
    };
}

/// <summary>A worker process ended when it should not have.</summary>
/// <param name="message">How it ended.</param>
/// <param name="lastErrors">The last lines of its error stream.</param>
internal sealed class WorkerEndedException(string message, string lastErrors) : Exception(message)
{
    public string LastErrors { get; } = lastErrors;
}
