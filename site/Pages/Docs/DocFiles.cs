using Microsoft.Net.Http.Headers;
using TheoryAtlas.Formats.Markdown;
using TheoryAtlas.Site.Discovery;

namespace TheoryAtlas.Site.Pages.Docs;

/// <summary>What the documentation has besides pages: its pictures, its data, and the pages themselves as Markdown.</summary>
internal static class DocFiles
{
    private const string Name = "[A-Za-z0-9][A-Za-z0-9_-]*";

    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        [".webp"] = "image/webp",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
        [".json"] = "application/json",
    };

    /// <summary>Whether a file of docs/ is served as it is.</summary>
    public static bool Has(DocSet docs, string file) => s_types.ContainsKey(Path.GetExtension(file)) && File.Exists(Path.Combine(docs.Folder, file));

    /// <summary>Maps the addresses.</summary>
    public static void MapDocFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods($"/docs/{{name:regex(^{Name}$)}}.md", s_methods, (string name, HttpContext context, Documentation documentation) => Markdown(context, documentation, name + ".md"));
        routes.MapMethods($"/docs/{{folder:regex(^{Name}$)}}/{{name:regex(^{Name}$)}}.md", s_methods, (string folder, string name, HttpContext context, Documentation documentation) => Markdown(context, documentation, $"{folder}/{name}.md"));
        routes.MapMethods($"/docs/{{name:regex(^{Name}$)}}.{{type:regex(^json$)}}", s_methods, (string name, string type, HttpResponse response, Documentation documentation) => Whole(response, documentation, $"{name}.{type}"));
        routes.MapMethods($"/docs/images/{{name:regex(^{Name}$)}}.{{type:regex(^(webp|png|svg)$)}}", s_methods, (string name, string type, HttpResponse response, Documentation documentation) => Whole(response, documentation, $"images/{name}.{type}"));
    }

    private static IResult Markdown(HttpContext context, Documentation documentation, string file) => documentation.Now.Of(file) is { } page
        ? new Finished(System.Text.Encoding.UTF8.GetBytes(page.Markdown), ClaimMarkdown.MediaType).Answer(context)
        : Results.NotFound();

    private static IResult Whole(HttpResponse response, Documentation documentation, string file)
    {
        var docs = documentation.Now;
        if (!Has(docs, file))
            return Results.NotFound();
        var info = new FileInfo(Path.Combine(docs.Folder, file));
        response.Headers.CacheControl = "no-cache";
        return Results.File(info.FullName, s_types[info.Extension], lastModified: new DateTimeOffset(info.LastWriteTimeUtc), entityTag: new EntityTagHeaderValue($"\"{info.Length:x}-{info.LastWriteTimeUtc.Ticks:x}\""));
    }
}
