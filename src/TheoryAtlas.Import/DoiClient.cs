using System.Net;
using System.Text.Json;

namespace TheoryAtlas.Import;

/// <summary>Asks the agency that registered a DOI about the paper, through the resolver and by content negotiation.</summary>
/// <remarks>The protocol is described at https://citation.doi.org/docs.html. Crossref, DataCite and mEDRA speak it.</remarks>
public sealed class DoiClient
{
    private const string CslJson = "application/vnd.citationstyles.csl+json";

    private readonly Source _source;
    private readonly Uri _resolver;
    private readonly TimeProvider _time;

    /// <summary>A client.</summary>
    public DoiClient(HttpClient client, SourceOptions options, TimeProvider time)
    {
        _source = new Source("The DOI resolver", client, options, time);
        (_resolver, _time) = (options.DoiResolver, time);
    }

    /// <summary>What the agency says of a paper.</summary>
    /// <param name="doi">The DOI, bare.</param>
    /// <param name="cancellation">Stops asking.</param>
    /// <exception cref="SourceException">The resolver cannot be asked, or knows no such DOI.</exception>
    public async Task<PaperDraft> Find(string doi, CancellationToken cancellation = default)
    {
        // A DOI may hold any sign; the resolver wants its slashes as they are.
        var path = string.Join('/', doi.Split('/').Select(Uri.EscapeDataString));
        var answer = await _source.Ask(new Uri(_resolver.AbsoluteUri.TrimEnd('/') + "/" + path), CslJson, cancellation);
        switch (answer.Status)
        {
            case HttpStatusCode.OK:
                break;
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                throw new SourceException($"There is no DOI '{doi}'. Look it up at https://doi.org/{doi}", isAnswer: true);
            case HttpStatusCode.NotAcceptable or HttpStatusCode.NoContent:
                throw new SourceException($"The agency of '{doi}' gives no facts in a form that can be read here. Give them by --bibtex or by hand.", isAnswer: true);
            default:
                throw new SourceException($"The DOI resolver answered with status {(int)answer.Status} {answer.Status}. Give the facts by --bibtex or by hand.");
        }

        // Some agencies send everybody on to the publisher's page, whatever is asked for.
        if (!answer.MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase))
            throw new SourceException($"The agency of '{doi}' answered with {(answer.MediaType.Length > 0 ? answer.MediaType : "something of no said type")} where CSL-JSON was asked for. Give the facts by --bibtex or by hand.");
        try
        {
            using var item = JsonDocument.Parse(answer.Body);
            return CslItem.Read(item.RootElement, doi) with { Evidence = [$"https://doi.org/{doi} (CSL-JSON by content negotiation, {_time.GetUtcNow():yyyy-MM-dd})"] };
        }
        // A text that is no Unicode is found only when it is read.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new SourceException($"The answer about '{doi}' is cut off or damaged: {error.Message} Try again, or give the facts by --bibtex or by hand.");
        }
    }
}
