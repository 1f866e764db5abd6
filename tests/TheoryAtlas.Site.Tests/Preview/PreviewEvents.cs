using System.Text.Json;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Preview;

/// <summary>What a preview says to the script of its page.</summary>
internal sealed class PreviewEvents : IAsyncDisposable
{
    private readonly StreamReader _stream;

    private PreviewEvents(StreamReader stream) => _stream = stream;

    /// <summary>What was shown when it was opened.</summary>
    public (string Page, string Panel) First { get; private set; }

    public static async Task<PreviewEvents> OpenAsync(FollowedSite site)
    {
        var events = new PreviewEvents(new StreamReader(await site.Client.GetStreamAsync("/preview/events", TestContext.Current.CancellationToken)));
        events.First = await events.NextAsync();
        return events;
    }

    /// <summary>Waits until something else is shown.</summary>
    public async Task<(string Page, string Panel)> NextAsync()
    {
        while (await _stream.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                var state = JsonDocument.Parse(line["data: ".Length..]).RootElement;
                return (state.GetProperty("page").GetString()!, state.GetProperty("panel").GetString()!);
            }
        }

        throw new EndOfStreamException("The preview ended.");
    }

    public ValueTask DisposeAsync()
    {
        _stream.Dispose();
        return ValueTask.CompletedTask;
    }
}
