using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Builder;

namespace TheoryAtlas.Cli.Commands;

/// <summary>Where a command's site listens, and under which name it is reached.</summary>
internal static class Listening
{
    /// <summary>The option that says where to listen.</summary>
    /// <param name="standard">Where it listens unless it is given.</param>
    public static Option<string> Urls(string standard) => new("--urls") { Description = "Where to listen; several addresses with a semicolon between.", DefaultValueFactory = _ => standard };

    /// <summary>The option that gives the site another name than where it listens.</summary>
    public static Option<string?> PublicName() => new("--public-address") { Description = "The address under which readers reach the site, if it is another than where it listens: https://atlas.example.org", HelpName = "URL" };

    /// <summary>The addresses to listen on.</summary>
    /// <exception cref="UsageException">One of them is none.</exception>
    public static string[] Addresses(string urls)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var address in addresses)
        {
            // Kestrel's wildcards, * and +, are no host names.
            var plain = address.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal);
            if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Port > IPEndPoint.MaxPort)
                throw new UsageException($"--urls: '{address}' is not an address. Write it as http://localhost:5080");
            if (uri.PathAndQuery + uri.Fragment != "/")
                throw new UsageException($"--urls: '{address}' has a path. Leave it out: {uri.GetLeftPart(UriPartial.Authority)}");
            // The name stands for two addresses, which would each get a port of their own.
            if (uri.Port == 0 && address.Contains("://localhost", StringComparison.OrdinalIgnoreCase))
                throw new UsageException($"--urls: '{address}' asks for any free port, which an address can have and a name cannot. Write it as {uri.Scheme}://127.0.0.1:0");
        }

        return addresses.Length > 0 ? addresses : throw new UsageException("--urls names no address. Write it as http://localhost:5080");
    }

    /// <summary>Whether only this machine reaches what listens on the addresses.</summary>
    public static bool IsPrivate(IEnumerable<string> addresses) => addresses.All(address => new Uri(address.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal)).IsLoopback);

    /// <summary>The address that <c>--public-address</c> names; null where it is not given.</summary>
    /// <exception cref="UsageException">It is none, or has a path.</exception>
    public static Uri? PublicAddress(string? named)
    {
        if (named is null)
            return null;
        if (!Uri.TryCreate(named, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Query.Length + address.Fragment.Length > 0)
            throw new UsageException($"--public-address: '{named}' is not an address. Write it as https://atlas.example.org");
        return address.AbsolutePath == "/" ? address : throw new UsageException($"--public-address: '{named}' has a path. The site has a name of its own, not a folder of another site's: write it as {address.GetLeftPart(UriPartial.Authority)}");
    }

    /// <summary>Starts a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="addresses">Where it listens.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <exception cref="UsageException">It cannot listen there.</exception>
    public static async Task StartAsync(WebApplication site, string name, IReadOnlyList<string> addresses, CancellationToken cancellation)
    {
        try
        {
            await site.StartAsync(cancellation);
        }
        // Without a certificate, https is no mistake of the program.
        catch (Exception error) when (error is IOException || (error is InvalidOperationException && addresses.Any(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase))))
        {
            throw new UsageException($"The {name} cannot listen on {string.Join(" and ", addresses)}: {error.GetBaseException().Message.Split('\n')[0].Trim().TrimEnd('.')}. Choose another address with --urls http://localhost:PORT");
        }
    }
}
