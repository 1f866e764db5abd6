using System.Text.Json;
using System.Text.RegularExpressions;
using TheoryAtlas.Formats.RoCrate;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Formats.Tests.RoCrate;

/// <summary>What RO-Crate 1.1 and the Process Run Crate profile 0.5 ask of the metadata, for runs of every verdict.</summary>
public sealed partial class ProfileTests
{
    public static TheoryData<Verdict> Ended { get; } = [.. Enum.GetValues<Verdict>().Where(verdict => verdict != Verdict.Running)];

    [Theory]
    [MemberData(nameof(Ended))]
    public void The_descriptor_names_the_crate_and_its_version(Verdict verdict)
    {
        var descriptor = Graph(verdict)["ro-crate-metadata.json"];

        Assert.Equal("CreativeWork", Text(descriptor, "@type"));
        Assert.Equal("https://w3id.org/ro/crate/1.1", Ids(descriptor, "conformsTo").Single());
        Assert.Equal("./", Ids(descriptor, "about").Single());
    }

    [Theory]
    [MemberData(nameof(Ended))]
    public void The_root_has_all_that_it_must_have(Verdict verdict)
    {
        var graph = Graph(verdict);
        var root = graph["./"];

        Assert.Equal("Dataset", Text(root, "@type"));
        Assert.All(new[] { "name", "description" }, field => Assert.NotEmpty(Text(root, field)));
        Assert.Matches(IsoTime(), Text(root, "datePublished"));
        Assert.Equal("CreativeWork", Text(graph[Ids(root, "license").Single()], "@type"));
        var profile = graph[Ids(root, "conformsTo").Single()];
        Assert.Equal(("https://w3id.org/ro/wfrun/process/0.5", "CreativeWork", "0.5"), (Text(profile, "@id"), Text(profile, "@type"), Text(profile, "version")));
    }

    [Theory]
    [MemberData(nameof(Ended))]
    public void The_root_mentions_one_action_with_its_instrument_agent_objects_and_results(Verdict verdict)
    {
        var graph = Graph(verdict);
        var action = graph[Ids(graph["./"], "mentions").Single()];

        Assert.Equal("CreateAction", Text(action, "@type"));
        Assert.Matches(UuidUrn(), Text(action, "@id"));
        Assert.NotEmpty(Text(action, "name"));
        Assert.StartsWith("./atlas verify tent-folds", Text(action, "description"), StringComparison.Ordinal);
        Assert.Matches(IsoTime(), Text(action, "startTime"));
        Assert.Equal(verdict != Verdict.Interrupted, action.TryGetProperty("endTime", out _));
        var tool = graph[Ids(action, "instrument").Single()];
        Assert.Equal(("SoftwareApplication", "TheoryAtlas"), (Text(tool, "@type"), Text(tool, "name")));
        Assert.Contains("not recorded", Text(graph[Ids(action, "agent").Single()], "description"), StringComparison.Ordinal);
        Assert.Equal(["claim.yaml", "statement.md", "Check.cs", "#parameter-folds", "#parameter-seed"], Ids(action, "object"));
        Assert.Equal(["run.json", "log.txt"], Ids(action, "result").Intersect(["run.json", "log.txt"]));
    }

    [Theory]
    [InlineData(Verdict.Verified, true)]
    [InlineData(Verdict.Refuted, true)]
    [InlineData(Verdict.Vacuous, true)]
    [InlineData(Verdict.Errored, false)]
    [InlineData(Verdict.TimedOut, false)]
    [InlineData(Verdict.Cancelled, false)]
    [InlineData(Verdict.Interrupted, false)]
    public void A_verdict_of_measurements_is_a_completed_action_and_only_a_failed_one_has_an_error(Verdict verdict, bool completed)
    {
        var graph = Graph(verdict);
        var action = graph[Ids(graph["./"], "mentions").Single()];

        Assert.Equal($"http://schema.org/{(completed ? "Completed" : "Failed")}ActionStatus", Text(action, "actionStatus"));
        Assert.Equal(!completed, action.TryGetProperty("error", out var error));
        if (!completed)
            Assert.Contains("That is why.", error.GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ended))]
    public void Every_part_is_a_described_file_and_every_reference_leads_somewhere(Verdict verdict)
    {
        var crate = SomeRun.Crate(verdict);
        var graph = Graph(verdict);

        foreach (var id in Ids(graph["./"], "hasPart"))
        {
            var file = crate.Files.Single(part => part.Name == id);
            Assert.Equal("File", Text(graph[id], "@type"));
            Assert.All(new[] { "name", "description", "encodingFormat" }, field => Assert.NotEmpty(Text(graph[id], field)));
            Assert.Equal((file.Bytes.Length.ToString(), file.Sha256), (Text(graph[id], "contentSize"), Text(graph[id], "sha256")));
        }

        var elsewhere = new[] { "https://w3id.org/ro/crate/1.1" };
        var lost = graph.Values.SelectMany(entity => entity.EnumerateObject().SelectMany(field => Ids(entity, field.Name))).Where(id => !graph.ContainsKey(id) && !elsewhere.Contains(id));
        Assert.Empty(lost);
    }

    [Fact]
    public void A_parameter_says_which_declared_one_it_is_a_value_of()
    {
        var graph = Graph(Verdict.Verified);

        var formal = graph[Ids(graph["#parameter-folds"], "exampleOfWork").Single()];
        Assert.Equal(6, graph["#parameter-folds"].GetProperty("value").GetDouble());
        Assert.Equal(("FormalParameter", "Integer", "number of folds"), (Text(formal, "@type"), Text(formal, "additionalType"), Text(formal, "description")));
    }

    [Fact]
    public void The_site_is_linked_where_its_address_is_known()
    {
        var crate = RunCrate.Of(SomeRun.Content(SomeRun.With(Verdict.Verified), SomeRun.Sources) with { Site = new Uri("https://atlas.example.org/") });
        var graph = Entities(crate);

        Assert.Equal("https://atlas.example.org/runs/20260201123000250-abc123", Text(graph["./"], "url"));
        Assert.Equal("https://atlas.example.org/claims/tent-folds", Text(graph["#claim"], "url"));
        Assert.Equal("https://atlas.example.org/", Ids(graph[Ids(graph["./"], "mentions").Single()], "instrument").Single());
    }

    private static Dictionary<string, JsonElement> Graph(Verdict verdict) => Entities(SomeRun.Crate(verdict));

    private static Dictionary<string, JsonElement> Entities(RunCrate crate) =>
        JsonSerializer.Deserialize<JsonElement>(crate.Files[0].Bytes).GetProperty("@graph").EnumerateArray().ToDictionary(entity => Text(entity, "@id"), StringComparer.Ordinal);

    private static string Text(JsonElement entity, string field) => entity.GetProperty(field).GetString()!;

    private static IEnumerable<string> Ids(JsonElement entity, string field) => entity.GetProperty(field) switch
    {
        { ValueKind: JsonValueKind.Array } several => several.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object).Select(one => Text(one, "@id")),
        { ValueKind: JsonValueKind.Object } one => [Text(one, "@id")],
        _ => [],
    };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")]
    private static partial Regex IsoTime();

    [GeneratedRegex("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex UuidUrn();
}
