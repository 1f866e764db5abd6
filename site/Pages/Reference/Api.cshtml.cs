using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.OpenApi;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Api.Description;

namespace TheoryAtlas.Site.Pages.Reference;

/// <summary>The interface for programs, as its OpenAPI document describes it.</summary>
internal sealed class ApiModel(ApiDocument document, SiteAddress address, Atlas atlas, IRunLedger ledger) : PageModel
{
    private RunRecord? _newest;

    /// <summary>The document.</summary>
    public OpenApiDocument Document { get; private set; } = null!;

    /// <summary>The site's address.</summary>
    public string Root { get; private set; } = "";

    /// <summary>The operations of a tag, in the document's order.</summary>
    public IEnumerable<(HttpMethod Method, string Path, OpenApiOperation Operation)> Tagged(string? tag) =>
        from path in Document.Paths
        from operation in path.Value.Operations ?? []
        where operation.Value.Tags?.Any(one => one.Name == tag) == true
        select (operation.Key, path.Key, operation.Value);

    /// <summary>A command that works.</summary>
    public string Example(HttpMethod method, string path, OpenApiOperation operation) => CurlExample.Of(method, path, operation, Root, atlas, _newest);

    /// <summary>What a parameter may be, in a phrase.</summary>
    public static string Bounds(IOpenApiParameter parameter) => parameter.Schema switch
    {
        { Enum.Count: > 0 } choice => string.Join(", ", choice.Enum.Select(value => value.ToString())),
        { Minimum: { } min, Maximum: { } max } number => $"{min}–{max}" + (number.Default is { } usual ? $" ({usual})" : ""),
        _ => (parameter.Example ?? "").ToString(),
    };

    /// <summary>The page.</summary>
    public async Task OnGetAsync()
    {
        Document = (await document.ReadAsync()).Document;
        Root = address.Absolute(HttpContext, "");
        _newest = ledger.Recent(1) is [var run] ? run : null;
    }
}
