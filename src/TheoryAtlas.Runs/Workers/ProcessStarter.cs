using System.Collections.Concurrent;
using System.Diagnostics;

namespace TheoryAtlas.Runs.Workers;

/// <summary>
/// Starts processes on one thread that lives as long as this program. A process that is to die with its parent dies,
/// as Linux has it, with the thread that started it; and the threads of the pool come and go.
/// </summary>
internal static class ProcessStarter
{
    private static readonly BlockingCollection<(ProcessStartInfo Info, TaskCompletionSource<Process> Started)> s_asked = [];

    static ProcessStarter() => new Thread(Serve) { IsBackground = true, Name = "process starter" }.Start();

    /// <summary>Starts a process.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public static Task<Process> Start(ProcessStartInfo info)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        s_asked.Add((info, started));
        return started.Task;
    }

    private static void Serve()
    {
        foreach (var (info, started) in s_asked.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(info)!);
            }
            catch (Exception failure)
            {
                started.SetException(failure);
            }
        }
    }
}
