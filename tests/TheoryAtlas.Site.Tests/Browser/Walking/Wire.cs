using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace TheoryAtlas.Site.Tests.Browser.Walking;

/// <summary>Listens to what a page asks for and complains of while it is looked at.</summary>
internal sealed class Wire
{
    private readonly ConcurrentQueue<Fault> _faults = [];

    public Wire(IPage page, Stop stop, Uri site)
    {
        var address = new Uri(site, stop.Address).ToString();
        page.Console += (_, message) =>
        {
            // The browser complains of every page that is not found, also of one that is meant to be none.
            if (message.Type is "error" or "warning" && !(stop.Status >= 400 && message.Location.StartsWith(address, StringComparison.Ordinal)))
                _faults.Enqueue(new("the console stays empty", $"{message.Type}: {message.Text}"));
        };
        page.PageError += (_, error) => _faults.Enqueue(new("scripts do not fail", error));
        page.Request += (_, request) =>
        {
            if (Uri.TryCreate(request.Url, UriKind.Absolute, out var asked) && asked.Scheme != "data" && asked.Authority != site.Authority)
                _faults.Enqueue(new("no other host is asked", request.Url));
        };
        page.RequestFailed += (_, request) => _faults.Enqueue(new("no request fails", $"{Path(request.Url)}: {request.Failure}"));
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest ? response.Status != stop.Status : response.Status is not (>= 200 and < 300 or 304))
                _faults.Enqueue(new(response.Request.IsNavigationRequest ? $"the page is answered with {stop.Status}" : "no request fails", $"{Path(response.Url)}: {response.Status}"));
        };
    }

    public IEnumerable<Fault> Faults => _faults;

    private static string Path(string url) => new Uri(url).PathAndQuery;
}
