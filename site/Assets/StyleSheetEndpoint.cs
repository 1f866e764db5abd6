namespace TheoryAtlas.Site.Assets;

/// <summary>Serves the style sheet.</summary>
internal static class StyleSheetEndpoint
{
    /// <summary>Maps /css/site.css.</summary>
    public static void MapStyleSheet(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/css/site.css", (StyleSheet sheet, HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text(sheet.Text, "text/css; charset=utf-8");
        });
}
