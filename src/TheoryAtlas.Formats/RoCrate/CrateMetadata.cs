using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryAtlas.Formats.Runs;
using static TheoryAtlas.Formats.RoCrate.Entities;

namespace TheoryAtlas.Formats.RoCrate;

/// <summary>
/// <c>ro-crate-metadata.json</c>. Source: RO-Crate 1.1 (root data entity, data entities, provenance) and
/// Process Run Crate 0.5 (requirements, environment variables, software dependencies).
/// </summary>
internal static class CrateMetadata
{
    public const string FileName = "ro-crate-metadata.json";

    private const string Crate = "https://w3id.org/ro/crate/1.1";
    private const string Profile = "https://w3id.org/ro/wfrun/process/0.5";
    private const string Root = "./";

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(RunStory story, IReadOnlyList<CratePart> payload)
    {
        var run = story.Run;
        var entities = new Entities();
        entities.Add(FileName, "CreativeWork", ("conformsTo", To(Crate)), ("about", To(Root)));
        entities.Add(CratePreview.FileName, "CreativeWork", ("name", "Preview of this crate"), ("encodingFormat", "text/html"), ("about", To(Root)));

        var (claim, paper) = ClaimEntities.Add(entities, story);
        var licence = entities.Add("https://spdx.org/licenses/MIT", "CreativeWork", ("name", "MIT License"), ("description", "Free to use, change and pass on, with the copyright notice: The TheoryAtlas contributors."), ("identifier", "MIT"));
        var files = payload.Select(part => AddFile(entities, story, part)).ToList();
        var action = ActionEntities.Add(entities, story, payload);
        entities.Add(Root, "Dataset",
            ("name", story.Name),
            ("description", string.Join(" ", new[] { $"{story.Title}.", run.Reason, story.Missing }.OfType<string>())),
            ("datePublished", Times.Of(run.EndedAt ?? run.StartedAt)),
            ("license", To(licence)),
            ("conformsTo", To(Profile)),
            ("identifier", run.Id),
            ("url", story.Site is { } site ? new Uri(site, $"runs/{run.Id}").AbsoluteUri : null),
            ("about", To(claim)),
            ("citation", paper is null ? null : To(paper)),
            ("hasPart", To(files)),
            ("mentions", To(action)));
        entities.Add(Profile, "CreativeWork", ("name", "Process Run Crate"), ("version", "0.5"), ("url", Profile));
        return entities.Document([Crate + "/context", "https://w3id.org/ro/terms/workflow-run/context"], FileName, Root, action).ToJsonString(s_indented) + "\n";
    }

    private static string AddFile(Entities entities, RunStory story, CratePart part)
    {
        var file = part.File;
        return entities.Add(file.Name, "File",
            ("name", file.Name),
            ("description", file.Description),
            ("encodingFormat", file.MediaType),
            ("contentSize", file.Bytes.Length.ToString()),
            ("sha256", file.Sha256),
            ("about", part.Role == CrateRole.Source ? To(ClaimEntities.Id) : null),
            ("dateCreated", part.Role == CrateRole.Result && story.Run.EndedAt is { } ended ? JsonValue.Create(Times.Of(ended)) : null));
    }
}
