using System.Text.RegularExpressions;
using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Site.Preview;

/// <summary>What kind of record is previewed.</summary>
public enum PreviewKind
{
    /// <summary>A claim with its check.</summary>
    Claim,

    /// <summary>A paper with its notes.</summary>
    Paper,

    /// <summary>A survey.</summary>
    Survey,

    /// <summary>A topic of the taxonomy.</summary>
    Topic,
}

/// <summary>The record whose page is previewed; its files need not be right, and need not have been.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its key or id.</param>
public sealed partial record PreviewTarget(PreviewKind Kind, string Id)
{
    private static readonly Dictionary<PreviewKind, string> s_folders = new()
    {
        [PreviewKind.Claim] = "claims",
        [PreviewKind.Paper] = "papers",
        [PreviewKind.Survey] = "surveys",
        [PreviewKind.Topic] = "topics",
    };

    /// <summary>The path of its page.</summary>
    public string Address => $"/{s_folders[Kind]}/{Id}";

    /// <summary>The record that somebody means, told by the files that are there.</summary>
    /// <param name="root">The folder that holds corpus/ and claims/.</param>
    /// <param name="atlas">The records that can be read.</param>
    /// <param name="name">A key or id, an address such as <c>/papers/jacot2018neural</c>, or the path of a file.</param>
    /// <param name="near">Where there is none: the names that come closest.</param>
    public static PreviewTarget? Find(string root, Atlas atlas, string name, out IReadOnlyList<string> near)
    {
        var parts = name.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is [.., _, "claim.yaml" or "statement.md" or "Check.cs" or "reference.json"])
            parts = parts[..^1];
        var id = parts.Length == 0 ? "" : parts[^1] is var last && (last.EndsWith(".yaml", StringComparison.Ordinal) || last.EndsWith(".md", StringComparison.Ordinal)) ? Path.GetFileNameWithoutExtension(last) : last;
        var kinds = parts.Length > 1 ? s_folders.Where(folder => folder.Value == parts[^2]).Select(folder => folder.Key).ToArray() : [];
        PreviewTarget? target = null;
        if (Name().IsMatch(id))
            target = (kinds.Length > 0 ? kinds : [.. s_folders.Keys]).Select(kind => new PreviewTarget(kind, id)).FirstOrDefault(candidate => candidate.IsThere(root, atlas));
        near = target is not null ? [] : Nearest.To(id, atlas.Claims.Select(claim => claim.Id).Concat(atlas.Papers.Select(paper => paper.Key)).Concat(atlas.Topics.Select(topic => topic.Id)).Concat(atlas.Surveys.Select(survey => survey.Id)));
        return target;
    }

    /// <summary>Whether a state of the atlas holds the record.</summary>
    public bool IsIn(Atlas atlas) => Kind switch
    {
        PreviewKind.Claim => atlas.Claim(Id) is not null,
        PreviewKind.Paper => atlas.Paper(Id) is not null,
        PreviewKind.Survey => atlas.Survey(Id) is not null,
        _ => atlas.Topic(Id) is not null,
    };

    /// <summary>Whether a file, by its path from the root, is one of the record's.</summary>
    public bool Owns(string file) => Kind switch
    {
        PreviewKind.Claim => file.StartsWith($"claims/{Id}/", StringComparison.Ordinal),
        PreviewKind.Paper => file == $"corpus/papers/{Id}.yaml" || file == $"corpus/papers/{Id}.md",
        PreviewKind.Survey => file == $"corpus/surveys/{Id}.yaml",
        _ => file == "corpus/topics.yaml",
    };

    private bool IsThere(string root, Atlas atlas)
    {
        string In(string path) => Path.Combine(root, path);
        return IsIn(atlas) || Kind switch
        {
            PreviewKind.Claim => Directory.Exists(In($"claims/{Id}")),
            PreviewKind.Paper => File.Exists(In($"corpus/papers/{Id}.yaml")),
            PreviewKind.Survey => File.Exists(In($"corpus/surveys/{Id}.yaml")),
            // A taxonomy that cannot be read has its topics all the same.
            _ => File.Exists(In("corpus/topics.yaml")) && File.ReadLines(In("corpus/topics.yaml")).Any(line => line.Trim() == $"- id: {Id}"),
        };
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex Name();
}
