using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace TheoryAtlas.Site.Publishing;

/// <summary>Answers requests of this process alone: no port is opened, and nothing goes over a wire.</summary>
internal sealed class InProcessServer : IServer
{
    private Func<IFeatureCollection, Task>? _answer;

    /// <inheritdoc/>
    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <inheritdoc/>
    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _answer = async features =>
        {
            var context = application.CreateContext(features);
            try
            {
                await application.ProcessRequestAsync(context);
                application.DisposeContext(context, exception: null);
            }
            catch (Exception error)
            {
                application.DisposeContext(context, error);
                throw;
            }
        };
        return Task.CompletedTask;
    }

    /// <summary>Gets an address.</summary>
    /// <param name="root">The scheme and the host that the site is asked under.</param>
    /// <param name="address">The path and the query.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <exception cref="InvalidOperationException">The site has not started.</exception>
    public async Task<SiteAnswer> GetAsync(Uri root, string address, CancellationToken cancellation)
    {
        var asked = new Uri(root, address);
        using var body = new MemoryStream();
        var sent = new StreamResponseBodyFeature(body);
        var response = new Response();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Protocol = "HTTP/1.1",
            Method = HttpMethods.Get,
            Scheme = asked.Scheme,
            Path = Uri.UnescapeDataString(asked.AbsolutePath),
            QueryString = asked.Query,
            RawTarget = asked.PathAndQuery,
            Headers = new HeaderDictionary { ["Host"] = new StringValues(asked.Authority), ["Accept"] = "text/html, */*;q=0.8" },
        });
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(sent);
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = cancellation });
        try
        {
            await (_answer ?? throw new InvalidOperationException("The site has not started."))(features);
            await sent.CompleteAsync();
        }
        finally
        {
            await response.CompleteAsync();
        }

        return new SiteAnswer(response.StatusCode, response.Headers.ContentType.ToString().Split(';')[0], body.ToArray());
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    // What a request holds is freed when its answer is complete.
    private sealed class Response : HttpResponseFeature
    {
        private readonly Stack<(Func<object, Task> Callback, object State)> _completed = new();

        public override void OnCompleted(Func<object, Task> callback, object state) => _completed.Push((callback, state));

        public async Task CompleteAsync()
        {
            while (_completed.TryPop(out var waiting))
                await waiting.Callback(waiting.State);
        }
    }
}

/// <summary>What the site answers.</summary>
/// <param name="Status">The status.</param>
/// <param name="MediaType">The media type without parameters; empty where there is none.</param>
/// <param name="Body">The body, not compressed.</param>
internal sealed record SiteAnswer(int Status, string MediaType, byte[] Body);
