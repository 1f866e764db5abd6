using TheoryAtlas.Catalog;
using TheoryAtlas.Formats.Runs;
using TheoryAtlas.Runs;
using static TheoryAtlas.Formats.RoCrate.Entities;

namespace TheoryAtlas.Formats.RoCrate;

/// <summary>The run as an action: by what, with what, on what, to what end.</summary>
internal static class ActionEntities
{
    private const string FormalParameter = "https://bioschemas.org/profiles/FormalParameter/1.0-RELEASE";

    public static string Add(Entities entities, RunStory story, IReadOnlyList<CratePart> payload)
    {
        var run = story.Run;
        var tool = SoftwareEntities.Add(entities, story);
        var agent = entities.Add("#runner", "SoftwareApplication",
            ("name", "Run queue of TheoryAtlas"),
            ("description", "Started the run in a process of its own. Who asked for it is not recorded."));
        var inputs = payload.Where(part => part.Role == CrateRole.Source).Select(part => part.File.Name).Concat(AddParameters(entities, story)).ToList();
        var outputs = payload.Where(part => part.Role == CrateRole.Result).Select(part => part.File.Name).Concat(AddFindings(entities, story)).ToList();
        var pins = (run.Environment?.Pins ?? new Dictionary<string, string>()).Select(pin => entities.Add($"#variable-{pin.Key}", "PropertyValue", ("name", pin.Key), ("value", pin.Value))).ToList();
        return entities.Add(RunUuid.Of(run), "CreateAction",
            ("name", $"Run of {run.Claim}, seed {run.Seed}"),
            ("description", Repetition.Command(run)),
            ("identifier", run.Id),
            ("startTime", Times.Of(run.StartedAt)),
            ("endTime", run.EndedAt is { } ended ? Times.Of(ended) : null),
            ("instrument", To(tool)),
            ("agent", To(agent)),
            ("object", To(inputs)),
            ("result", To(outputs)),
            ("environment", To(pins)),
            ("actionStatus", $"http://schema.org/{(story.Completed ? "Completed" : "Failed")}ActionStatus"),
            ("error", story.Completed ? null : Error(run)));
    }

    private static IEnumerable<string> AddParameters(Entities entities, RunStory story)
    {
        foreach (var (name, value, declared) in story.Parameters)
        {
            var formal = declared is null ? Formal(entities, name, ("description", null)) : Formal(entities, name,
                ("description", declared.About),
                ("additionalType", declared.Type == ParameterType.Int ? "Integer" : "Float"),
                ("defaultValue", Number(declared.Default)),
                ("valueRequired", false));
            yield return entities.Add("#parameter-" + name, "PropertyValue", ("name", name), ("value", Number(value)), ("unitText", declared?.Unit), ("exampleOfWork", To(formal)));
        }

        var seed = Formal(entities, "seed", ("description", "seed of both arms"), ("additionalType", "Integer"), ("defaultValue", 1), ("valueRequired", false));
        yield return entities.Add("#parameter-seed", "PropertyValue", ("name", "seed"), ("value", story.Run.Seed), ("exampleOfWork", To(seed)));
    }

    private static string Formal(Entities entities, string name, params IEnumerable<(string, System.Text.Json.Nodes.JsonNode?)> properties)
    {
        entities.Add(FormalParameter, "CreativeWork", ("name", "FormalParameter"), ("version", "1.0-RELEASE"), ("url", FormalParameter));
        return entities.Add("#formal-" + name, "FormalParameter", [("name", name), ("conformsTo", To(FormalParameter)), .. properties]);
    }

    private static IEnumerable<string> AddFindings(Entities entities, RunStory story) =>
        story.Findings.Select(found => entities.Add($"#{FormatWords.Of(found.Arm)}-finding-{found.Number}", "PropertyValue",
            ("name", found.Finding.Name),
            ("value", Number(found.Finding.Measured)),
            ("description", $"{(found.Arm == Checks.Arm.Theorem ? "Theorem's arm" : "Control")}, {(found.Finding.Passed ? "passed" : "failed")}: predicted {FormatWords.Of(found.Finding.Comparison)} {found.Finding.Predicted:R}, tolerance {found.Finding.Tolerance:R} ({found.Finding.Because}).")));

    private static string Error(RunRecord run) =>
        string.Join("\n", new[] { run.Reason, run.Theorem?.Error?.Details, run.Control?.Error?.Details }.OfType<string>());
}
