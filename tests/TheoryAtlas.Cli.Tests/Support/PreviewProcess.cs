using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace TheoryAtlas.Cli.Tests.Support;

/// <summary>A preview as a contributor starts it: a process of its own.</summary>
internal sealed class PreviewProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client = new();

    private PreviewProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>The address of the page.</summary>
    public Uri Address { get; }

    public static async Task<PreviewProcess> Start(string root, string name)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "atlas.dll"), "preview", name, "--root", root, "--urls", "http://127.0.0.1:0"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
        Assert.StartsWith($"Preview of {name} at ", line, StringComparison.Ordinal);
        return new PreviewProcess(process, new Uri(line[$"Preview of {name} at ".Length..].Split(' ')[0]));
    }

    /// <summary>Waits until the page says something.</summary>
    /// <returns>The page.</returns>
    public async Task<string> Until(string says)
    {
        using var events = new StreamReader(await _client.GetStreamAsync(new Uri(Address, "/preview/events"), TestContext.Current.CancellationToken));
        while (await events.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal) && await _client.GetStringAsync(Address, TestContext.Current.CancellationToken) is var page && page.Contains(says, StringComparison.Ordinal))
                return page;
        }

        throw new EndOfStreamException($"The preview ended before it said: {says}");
    }

    /// <summary>Runs the claim to its end.</summary>
    /// <returns>The reason of its verdict.</returns>
    public async Task<string> RunAsync(string claim)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, $"/claims/{claim}/runs")) { Content = new FormUrlEncodedContent([]), Headers = { { "Accept", "application/json" } } };
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var run = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        await _client.GetStringAsync(new Uri(Address, run.GetProperty("events").GetString()), TestContext.Current.CancellationToken);
        return WebUtility.HtmlDecode(await _client.GetStringAsync(new Uri(Address, run.GetProperty("page").GetString()), TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            using var asking = Process.Start("kill", ["-TERM", _process.Id.ToString()]);
            await asking.WaitForExitAsync();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
