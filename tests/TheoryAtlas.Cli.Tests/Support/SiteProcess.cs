using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Support;

/// <summary>The site as an operator starts it: a process of its own, over the repository's claims, with a data folder that is given.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private const string Announcement = "TheoryAtlas is at ";

    private readonly Process _process;

    private SiteProcess(Process process, HttpClient client) => (_process, Client) = (process, client);

    public HttpClient Client { get; }

    public int Id => _process.Id;

    /// <summary>Starts the site and waits until it answers.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="tmpfs">Its size, if it is to be a file system of its own in memory that only the site sees; needs the right to mount.</param>
    /// <param name="log">Gets the lines of the log, which are shown otherwise.</param>
    public static async Task<SiteProcess> Start(string data, string? tmpfs = null, Action<string>? log = null)
    {
        string[] serve = ["dotnet", Path.Combine(AppContext.BaseDirectory, "atlas.dll"), "serve", "--root", Repository.Root, "--data", data, "--urls", "http://127.0.0.1:0", "--jobs", "1", "--no-limits"];
        string[] command = tmpfs is null ? serve : ["unshare", "--mount", "--map-root-user", "sh", "-c", $"mount -t tmpfs -o size={tmpfs} tmpfs '{data}' && exec \"$@\"", "sh", .. serve];
        var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = log is not null })!;
        if (log is not null)
        {
            process.ErrorDataReceived += (_, said) => log(said.Data ?? "");
            process.BeginErrorReadLine();
        }

        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (line?.StartsWith(Announcement) != true)
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            throw new InvalidOperationException($"The site did not start: exit code {process.ExitCode}. {line}");
        }

        var address = line[Announcement.Length..].Split(' ')[0];
        return new SiteProcess(process, new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) });
    }

    /// <summary>Asks for a run, as the page's script does.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string claim, params IEnumerable<(string Name, string Value)> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/claims/{claim}/runs") { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    /// <summary>Begins a run and gives its id.</summary>
    public async Task<string> Begin(string claim, params IEnumerable<(string Name, string Value)> fields)
    {
        var (status, answer) = await Post(claim, fields);
        Assert.Equal(HttpStatusCode.Accepted, status);
        return answer.GetProperty("id").GetString()!;
    }

    /// <summary>Follows a run's events to its end.</summary>
    /// <returns>All events, as they were sent.</returns>
    public async Task<string> Follow(string run)
    {
        using var stream = new StreamReader(await Client.GetStreamAsync($"/runs/{run}/events", TestContext.Current.CancellationToken));
        return await stream.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A page.</summary>
    public async Task<string> Get(string path) => await Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    /// <summary>The site's process with all that it started, directly or not.</summary>
    public IReadOnlyList<int> Processes() => [.. ProcessTree.Of(_process.Id)];

    /// <summary>Ends the site as a power cut would, without a word to anybody.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            using var asking = Process.Start("kill", ["-TERM", _process.Id.ToString()]);
            await asking.WaitForExitAsync();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
