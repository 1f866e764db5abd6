using System.Net;
using TheoryAtlas.Site.Api;

namespace TheoryAtlas.Site.Safety;

/// <summary>
/// Answers only to names that are this site's: those it listens on, this machine's own, and that of its public address.
/// A page of another site that lets its own name lead here (DNS rebinding) reads nothing.
/// </summary>
internal sealed class KnownHosts
{
    private readonly RequestDelegate _next;
    private readonly HashSet<string> _names = new(["localhost", "127.0.0.1", "[::1]"], StringComparer.OrdinalIgnoreCase);
    private readonly bool _any;

    /// <summary>Reads the names from the options.</summary>
    public KnownHosts(RequestDelegate next, SiteOptions options)
    {
        _next = next;
        foreach (var host in options.Urls.Select(url => BindingAddress.Parse(url).Host))
            _names.Add(host);
        if (options.PublicAddress is { } address)
            _names.Add(address.Host);

        // Whoever listens on every address has to say under which name, or is called by any.
        _any = options.PublicAddress is null && _names.Any(IsWildcard);
    }

    /// <summary>Refuses a request for another name.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var name = Name(context.Request);
        if (context.IsSecondPass() || (name is not null && (_any || _names.Contains(name))))
            return _next(context);

        // Links in the answer begin with the host, and nothing can begin with this one.
        if (name is null)
            context.Request.Host = new HostString("localhost", context.Connection.LocalPort);
        return Problem.Of(ProblemKind.UnknownHost, "This site does not answer to the name in the address. If the name is right, start it with --public-address URL").ExecuteAsync(context);
    }

    // The name as it goes over the wire; null where there is none (HTTP/1.0), or the host cannot be part of an address.
    private static string? Name(HttpRequest request)
    {
        try
        {
            return Uri.TryCreate($"http://{request.Host.ToUriComponent()}/", UriKind.Absolute, out var address) && address is { AbsolutePath: "/", UserInfo: "", Host.Length: > 0 } ? address.Host : null;
        }
        catch (ArgumentException)
        {
            return null; // Punycode that stands for nothing.
        }
    }

    private static bool IsWildcard(string host) => host is "*" or "+" || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));
}
