using System.CommandLine;
using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Runs.Sweeps;

namespace TheoryAtlas.Cli.Verification;

/// <summary>Which claims the command line means.</summary>
internal static class ClaimChoice
{
    private static readonly Argument<string[]> s_ids = new("ids") { Description = "Ids of claims.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> s_all = new("--all") { Description = "Every claim." };
    private static readonly Option<string?> s_changed = new("--changed") { Description = "Claims touched since a revision, in their folders or in what their checks share; without one, by what differs from the main branch.", HelpName = "REV", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> s_topic = new("--topic") { Description = "Claims of a topic and of those below it.", HelpName = "T" };

    /// <summary>Adds what claims are chosen by to a command.</summary>
    public static void AddTo(Command command)
    {
        command.Arguments.Add(s_ids);
        foreach (var option in new Option[] { s_all, s_changed, s_topic })
            command.Options.Add(option);
    }

    /// <summary>The claims that meet all of what is asked.</summary>
    /// <exception cref="UsageException">Nothing is asked, something is asked that does not exist, or no claim meets it.</exception>
    public static async Task<IReadOnlyList<Claim>> Chosen(ParseResult parsed, CliContext context, CancellationToken cancellation)
    {
        var ids = parsed.GetValue(s_ids) ?? [];
        var topic = parsed.GetValue(s_topic);
        var (all, changed) = (parsed.GetValue(s_all), parsed.GetResult(s_changed) is not null);
        if (ids.Length == 0 && !all && !changed && topic is null)
            throw new UsageException("Which claims? Name their ids, or use --all, --changed or --topic T. See: atlas list claims");
        foreach (var id in ids.Where(id => context.Atlas.Claim(id) is null))
            throw new UsageException($"There is no claim '{id}'.{Nearest.Hint(id, context.Atlas.Claims.Select(claim => claim.Id))}");
        if (topic is not null && context.Atlas.Topic(topic) is null)
            throw new UsageException($"There is no topic '{topic}'.{Nearest.Hint(topic, context.Atlas.Topics.Select(known => known.Id))}");

        IEnumerable<Claim> claims = context.Atlas.Claims;
        if (ids.Length > 0)
            claims = claims.Where(claim => ids.Contains(claim.Id));
        if (topic is not null)
        {
            var topics = context.Atlas.TopicWithDescendants(topic);
            claims = claims.Where(claim => claim.Topics.Any(topics.Contains));
        }

        if (changed)
        {
            var touched = await ChangedSince(parsed.GetValue(s_changed), context, cancellation);
            claims = claims.Where(claim => touched.Contains(claim.Id));
        }

        // Nothing to run is no answer, except where the question is what changed.
        IReadOnlyList<Claim> chosen = [.. claims];
        return chosen.Count > 0 || changed ? chosen : throw new UsageException("No claim is chosen: none meets all of what is asked. See: atlas list claims");
    }

    /// <summary>Says which claims could not be loaded: what was asked for by --all, --changed or --topic may be among them.</summary>
    public static bool SomeAreLeftOut(ParseResult parsed, CliContext context)
    {
        if (parsed.GetValue(s_ids) is { Length: > 0 })
            return false;
        var left = context.Loaded.Diagnostics
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => finding.File.Split('/'))
            .Where(parts => parts is ["claims", _, ..] && context.Atlas.Claim(parts[1]) is null)
            .Select(parts => parts[1]).Distinct(StringComparer.Ordinal).ToList();
        if (left.Count > 0)
            Console.Error.WriteLine($"Not run, because of errors in their files: {string.Join(", ", left)}. See: atlas lint");
        return left.Count > 0;
    }

    private static async Task<IReadOnlySet<string>> ChangedSince(string? revision, CliContext context, CancellationToken cancellation)
    {
        try
        {
            return await ChangedClaims.In(context.Root, revision, cancellation);
        }
        catch (InvalidOperationException failure)
        {
            // What follows the option is taken for a revision.
            var hint = revision is not null && context.Atlas.Claim(revision) is not null ? $" To choose among claims, write their ids first: atlas verify {revision} --changed" : "";
            throw new UsageException(failure.Message + hint);
        }
    }
}
