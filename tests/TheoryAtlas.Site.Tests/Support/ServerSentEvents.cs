namespace TheoryAtlas.Site.Tests.Support;

/// <summary>A reader of a run's events who may leave at any time.</summary>
internal sealed class ServerSentEvents(HttpResponseMessage answer, StreamReader lines) : IDisposable
{
    public HttpResponseMessage Answer { get; } = answer;

    public static async Task<ServerSentEvents> OpenAsync(HttpClient client, string address, CancellationToken cancellation, string? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        if (lastId is not null)
            request.Headers.Add("Last-Event-ID", lastId);
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return new ServerSentEvents(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(cancellation)));
    }

    /// <summary>The next event; null at the end of the stream.</summary>
    public async Task<(string Id, string Name, string Data)?> NextAsync(CancellationToken cancellation)
    {
        string id = "", name = "", data = "";
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                id = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
                name = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                data = line[6..];
            else if (line.Length == 0 && name.Length > 0)
                return (id, name, data);
        }

        return null;
    }

    public async Task<List<(string Id, string Name, string Data)>> RestAsync(CancellationToken cancellation)
    {
        List<(string Id, string Name, string Data)> rest = [];
        while (await NextAsync(cancellation) is { } next)
            rest.Add(next);
        return rest;
    }

    public void Dispose()
    {
        lines.Dispose();
        Answer.Dispose();
    }
}
