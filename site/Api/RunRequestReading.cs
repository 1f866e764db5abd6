using System.Text.Json;
using System.Text.RegularExpressions;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Queue;
using TheoryAtlas.Site.Api.Answers;

namespace TheoryAtlas.Site.Api;

/// <summary>Reads what is to be run from a body, and says of each part what is wrong with it.</summary>
internal static partial class RunRequestReading
{
    /// <summary>Reads the body.</summary>
    /// <returns>What is to be run, or the problem.</returns>
    public static async Task<(RunRequest? Run, bool Again, Problem? Problem)> ReadAsync(HttpRequest request, Atlas atlas)
    {
        if (!request.HasJsonContentType())
            return (null, false, Problem.OfStatus(StatusCodes.Status415UnsupportedMediaType));
        RunBody body;
        try
        {
            body = (await JsonSerializer.DeserializeAsync(request.Body, ApiJson.Default.RunBody, request.HttpContext.RequestAborted))!;
        }
        catch (JsonException unreadable)
        {
            return (null, false, Problem.Invalid([Of(unreadable)]));
        }

        if (body is null)
            return (null, false, Problem.Invalid([new FieldError("#", $"The body must be an object. {Example}")]));
        if (atlas.Claim(body.Claim) is not { } claim)
        {
            var missing = ClaimsResource.Missing(body.Claim, atlas);
            return (null, false, Problem.Invalid([new FieldError("#/claim", missing.Detail)]));
        }

        var errors = new List<FieldError>();
        foreach (var (name, value) in body.Parameters ?? new Dictionary<string, double>())
            Check(claim, new Dictionary<string, double> { [name] = value }, 0, errors);
        Check(claim, null, body.Seed, errors);
        return errors.Count > 0 ? (null, false, Problem.Invalid(errors)) : (RunRequests.For(claim, body.Parameters, body.Seed), body.Again, null);
    }

    private const string Example = """Write it as {"claim": "square-by-sawtooth", "parameters": {"max_depth": 6}, "seed": 1}.""";

    private static void Check(Claim claim, Dictionary<string, double>? parameters, int seed, List<FieldError> errors)
    {
        const int Most = 20;
        if (errors.Count >= Most)
            return;
        try
        {
            RunRequests.For(claim, parameters, seed);
        }
        catch (RunRequestException wrong)
        {
            errors.Add(new FieldError(wrong.Parameter == "seed" && parameters is null ? "#/seed" : "#/parameters/" + Escaped(wrong.Parameter ?? ""), wrong.Message));
        }
    }

    // What the parser says names types of this program; where the fault lies is all that a reader needs.
    private static FieldError Of(JsonException unreadable)
    {
        var pointer = "#" + string.Concat(Step().Matches(unreadable.Path ?? "").Select(step => "/" + Escaped(step.Groups["name"].Value)));
        return new FieldError(pointer, pointer switch
        {
            "#" => $"The body is not what is read here: JSON with the fields claim, parameters, seed and again, each at most once. {Example}",
            "#/claim" => "'claim' must be a claim's id in quotes.",
            "#/seed" => "'seed' must be a whole number from 0 to 2147483647.",
            "#/again" => "'again' must be true or false.",
            "#/parameters" => "'parameters' must be an object of names and numbers.",
            _ when pointer.StartsWith("#/parameters/", StringComparison.Ordinal) => "The value of a parameter must be a number.",
            _ => $"There is no such field. {Example}",
        });
    }

    private static string Escaped(string name)
    {
        const int Longest = 60;
        var shown = name.Length > Longest ? name[..Longest] + "…" : name;
        return shown.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
    }

    // A name that holds a dot, a space or the like stands in quotes.
    [GeneratedRegex(@"\.(?<name>[^.\[]+)|\['(?<name>.*?)'\](?=[.\[]|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
