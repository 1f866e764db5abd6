using System.Diagnostics;
using System.Globalization;
using System.Net;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Benchmarks.Site;

/// <summary>A process that serves the site on one core, as an operator starts it.</summary>
internal sealed class ServedSite : IDisposable
{
    private const string Core = "0";

    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "atlas.dll");

    private readonly Process _process;

    private ServedSite(Process process, HttpClient client, TimeSpan start)
    {
        _process = process;
        Client = client;
        Start = start;
    }

    /// <summary>What asks it.</summary>
    public HttpClient Client { get; }

    /// <summary>From the start of the process to the end of the first answer.</summary>
    public TimeSpan Start { get; }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address => Client.BaseAddress!.ToString().TrimEnd('/');

    /// <summary>What the process has cost its core so far. On a machine that does other things as well this says more than the clock.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Megabytes that the process holds now.</summary>
    public double Megabytes => Status("VmRSS");

    /// <summary>Megabytes that it held at most.</summary>
    public double MostMegabytes => Status("VmHWM");

    /// <summary>Starts it and waits for its first answer.</summary>
    /// <param name="data">The folder for its ledger and index.</param>
    public static async Task<ServedSite> StartAsync(string data)
    {
        const string address = "http://127.0.0.1:5097";
        List<string> arguments = ["-c", Core, "dotnet", s_program, "serve", "--root", Repository.Root, "--data", data, "--urls", address];
        // Limits per client are made for many clients; this is one.
        if (Tool.Run("dotnet", [s_program, "serve", "--help"], "the .NET SDK").Contains("--no-limits", StringComparison.Ordinal))
            arguments.Add("--no-limits");
        var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(5) };
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo("taskset", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/");
                answer.EnsureSuccessStatusCode();
                return new ServedSite(process, client, Stopwatch.GetElapsedTime(began));
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(5);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    // taskset becomes the program that it starts, so the process is the site itself.
    private double Status(string name) =>
        double.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
}
