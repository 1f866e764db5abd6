using System.Text.Json.Nodes;
using static TheoryAtlas.Formats.RoCrate.Entities;

namespace TheoryAtlas.Formats.RoCrate;

/// <summary>The program that ran, and what it stands on.</summary>
internal static class SoftwareEntities
{
    /// <returns>The id of the tool.</returns>
    public static string Add(Entities entities, RunStory story)
    {
        // The profile allows a local name for a tool that has no address.
        var id = story.Site?.AbsoluteUri ?? "#theoryatlas";
        var on = story.Run.Environment;
        if (on is null)
            return entities.Add(id, "SoftwareApplication", Tool(story, null, null));
        List<string> requirements =
        [
            entities.Add("https://dotnet.microsoft.com/", "SoftwareApplication", ("name", ".NET"), ("softwareVersion", on.Dotnet), ("url", "https://dotnet.microsoft.com/")),
            entities.Add("https://pytorch.org/", "SoftwareApplication", ("name", "libtorch"), ("softwareVersion", on.Libtorch), ("url", "https://pytorch.org/"), ("description", on.Provider == "nuget" ? "From the package TorchSharp-cpu." : "Installed on the system.")),
            entities.Add("#linear-algebra", "SoftwareApplication", ("name", on.Blas), ("description", "Linear algebra library and the kernels in effect.")),
        ];
        if (on.CLibrary is { } library)
            requirements.Add(entities.Add("#c-library", "SoftwareApplication", ("name", library), ("description", "C library and architecture.")));
        return entities.Add(id, "SoftwareApplication", Tool(story, on.Os, To(requirements)));
    }

    // The commit says which sources; where it is not known, the hash of the build does.
    private static IEnumerable<(string, JsonNode?)> Tool(RunStory story, string? os, JsonNode? requirements) =>
    [
        ("name", "TheoryAtlas"),
        ("description", "Runs the checks of claims of deep learning theory, each with a control that must fail."),
        ("url", story.Site?.AbsoluteUri),
        ("softwareVersion", story.Run.Environment?.Commit ?? story.Run.Environment?.Sdk),
        ("operatingSystem", os),
        ("softwareRequirements", requirements),
    ];
}
