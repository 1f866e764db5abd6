using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Reading;
using TheoryAtlas.Catalog.Schemas;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Rules;

/// <summary>What tells a work from others.</summary>
/// <param name="Key">The paper.</param>
/// <param name="Field">The field that says it.</param>
/// <param name="Value">What it says, in the form in which it is compared.</param>
/// <param name="What">What two records of one work have in common: "the same DOI".</param>
/// <param name="File">The paper's file.</param>
/// <param name="At">The place of the field.</param>
internal sealed record PaperIdentity(string Key, string Field, string Value, string What, SourceFile File, Position At);

/// <summary>No work has two records: arXiv identifiers, DOIs and titles differ between papers.</summary>
internal static class DuplicatePapers
{
    /// <summary>What tells this paper from others.</summary>
    public static IEnumerable<PaperIdentity> Identities(string key, YamlNode paper, SourceFile file)
    {
        PaperIdentity Of(string field, string? value, string what) => new(key, field, value ?? "", what, file, paper.Field(field) is { } node ? Schema.At(node) : Position.Start);
        PaperIdentity[] all =
        [
            Of("arxiv", paper.OptionalText("arxiv"), "the same arXiv identifier"),
            Of("doi", paper.OptionalText("doi")?.ToLowerInvariant(), "the same DOI"),
            Of("title", PaperTitle.Letters(paper.Text("title")), "the same title"),
        ];
        return all.Where(identity => identity.Value.Length > 0);
    }

    /// <summary>Reports each paper that has an identifier or title of one that comes before it, once for the two.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<PaperIdentity> identities)
    {
        var owners = new Dictionary<(string Field, string Value), PaperIdentity>();
        var said = new HashSet<(string, string)>();
        foreach (var identity in identities)
        {
            if (owners.TryAdd((identity.Field, identity.Value), identity) || owners[(identity.Field, identity.Value)] is not { } other || !said.Add((other.Key, identity.Key)))
                continue;
            yield return identity.File.Finding(
                identity.At, Severity.Error, Codes.DuplicatePaper,
                $"'{other.Key}' has {identity.What}, at {other.File.Path}:{other.At.Line}:{other.At.Column}. One work has one record: join the two, keeping the evidence of both. If they are two works, correct the one that is wrong.") with
            { OtherFile = other.File.Path };
        }
    }
}
