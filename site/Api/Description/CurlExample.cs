using System.Text;
using System.Text.Json;
using Microsoft.OpenApi;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Site.Api.Description;

/// <summary>An operation as a command that works on this site as it is printed: its records, not those of the document's examples.</summary>
internal static class CurlExample
{
    /// <summary>The command.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The address as the document has it.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="root">The site's address.</param>
    /// <param name="atlas">Its records.</param>
    /// <param name="run">A run that there is; null before the first one.</param>
    public static string Of(HttpMethod method, string path, OpenApiOperation operation, string root, Atlas atlas, RunRecord? run)
    {
        var claim = (run is null ? null : atlas.Claim(run.Claim)) ?? (atlas.Claims is [var first, ..] ? first : null);
        var topic = (claim?.Topics ?? []).Concat(atlas.Topics.Select(known => known.Id)).FirstOrDefault() ?? "TOPIC";

        // Where there is no record yet, a word stands for it.
        var id = path.Split('/').ElementAtOrDefault(3) switch
        {
            "papers" => claim?.Paper ?? (atlas.Papers is [var paper, ..] ? paper.Key : "PAPER"),
            "claims" => claim?.Id ?? "CLAIM",
            "topics" => topic,
            "surveys" => atlas.Surveys is [var survey, ..] ? survey.Id : "SURVEY",
            _ => run?.Id ?? "RUN",
        };
        var address = root + path.Replace("{id}", id, StringComparison.Ordinal).Replace("{key}", id, StringComparison.Ordinal) + Query(operation, claim?.Id ?? "CLAIM", topic);
        var command = new StringBuilder("curl -s");
        if (method == HttpMethod.Post || method == HttpMethod.Delete)
            command.Append(" -X ").Append(method.Method);
        if (path.EndsWith("/events", StringComparison.Ordinal))
            command.Append(" -N");
        command.Append(" '").Append(address).Append('\'');
        if (operation.RequestBody is not null)
            command.Append(" \\\n  -H 'Content-Type: application/json' \\\n  -d '").Append(Body(claim)).Append('\'');
        return command.ToString();
    }

    private static string Query(OpenApiOperation operation, string claim, string topic)
    {
        // One or two parameters show the form; the table above has them all.
        string[] shown = [.. (operation.Parameters ?? []).Where(parameter => parameter.In == ParameterLocation.Query).Select(parameter => parameter.Name!).Where(name => name is "q" or "topic" or "claim" or "limit").Take(2)];
        var query = shown.Select(name => name + "=" + name switch { "topic" => topic, "claim" => claim, "q" => "mean", _ => "5" });
        return shown.Length == 0 ? "" : "?" + string.Join('&', query);
    }

    private static string Body(Claim? claim)
    {
        var parameters = string.Join(", ", (claim?.Parameters ?? []).Take(1).Select(parameter => $"{JsonEncodedText.Encode(parameter.Name)}\": {parameter.Default:R}").Select(pair => "\"" + pair));
        return $$"""{"claim": "{{claim?.Id ?? "CLAIM"}}", "parameters": {{{parameters}}}, "seed": 1}""";
    }
}
