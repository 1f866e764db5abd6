using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Comparisons;
using TheoryAtlas.Site.Graphs;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Pages.Status;

/// <summary>The matrix as a file: <c>/status.csv</c> and <c>/status.json</c>, with the filters and the order of <c>/status</c>.</summary>
internal static class StatusDownloads
{
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    private static readonly (string Name, Func<StatusRow, object?> Value)[] s_columns =
    [
        ("claim", row => row.Claim.Id),
        ("title", row => row.Claim.Title),
        ("paper", row => row.Claim.Paper),
        ("field", row => row.Field?.Id),
        ("verdict", row => row.Standing.Kind.Slug()),
        ("marginOfTheorem", row => Finite(row.Theorem)),
        ("marginOfControl", row => Finite(row.Control)),
        ("seconds", row => row.Seconds),
        ("seeds", row => row.Seeds),
        ("lastRun", row => row.At is { } at ? Dates.Machine(at) : null),
        ("run", row => row.Run is { Id.Length: > 0 } run ? run.Id : null),
        ("runtime", row => row.Runtime),
    ];

    /// <summary>Maps the two addresses.</summary>
    public static void MapStatusDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/status.csv", s_methods, (HttpContext context) => File(context, Csv(Rows(context)), "text/csv; charset=utf-8"));
        routes.MapMethods("/status.json", s_methods, (HttpContext context) => File(context, Json(Rows(context)), "application/json; charset=utf-8"));
    }

    /// <summary>Comma-separated values after RFC 4180.</summary>
    internal static byte[] Csv(IEnumerable<StatusRow> rows)
    {
        var text = new StringBuilder();
        text.Append(string.Join(',', s_columns.Select(column => column.Name))).Append("\r\n");
        foreach (var row in rows)
            text.Append(string.Join(',', s_columns.Select(column => Quoted(column.Value(row)?.ToString() ?? "")))).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>An array of objects.</summary>
    internal static byte[] Json(IEnumerable<StatusRow> rows) =>
        JsonSerializer.SerializeToUtf8Bytes(rows.Select(row => s_columns.ToDictionary(column => column.Name, column => column.Value(row), StringComparer.Ordinal)));

    private static IReadOnlyList<StatusRow> Rows(HttpContext context)
    {
        var parts = context.RequestServices;
        var fields = parts.GetRequiredService<AtlasMaps>().Fields;
        var all = StatusRow.All(parts.GetRequiredService<Atlas>(), fields, parts.GetRequiredService<ClaimStandings>(), parts.GetRequiredService<SeedCounts>(), parts.GetRequiredService<References>());
        return StatusRequest.Of(context.Request.Query, fields).Answer(all);
    }

    private static IResult File(HttpContext context, byte[] bytes, string mediaType)
    {
        context.Response.Headers.CacheControl = "no-cache";
        var name = "status" + Path.GetExtension(context.Request.Path.Value);
        return Results.File(bytes, mediaType, name, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\""));
    }

    // JSON has no infinity.
    private static double? Finite(double? margin) => margin is { } value && double.IsFinite(value) ? value : null;

    private static string Quoted(string value) => value.AsSpan().ContainsAny("\",\r\n") ? $"\"{value.Replace("\"", "\"\"")}\"" : value;
}
