using TheoryAtlas.Catalog;

namespace TheoryAtlas.Import.Claims;

/// <summary>What somebody says of a claim that they begin to write.</summary>
public sealed record ClaimDraft
{
    /// <summary>The id; null to have one proposed.</summary>
    public string? Id { get; init; }

    /// <summary>The statement in one line.</summary>
    public string? Title { get; init; }

    /// <summary>The key of the paper that states it.</summary>
    public string? Paper { get; init; }

    /// <summary>Where in the paper it stands; null where that is not known.</summary>
    public string? Locator { get; init; }

    /// <summary>The word for its kind: <c>exact-identity</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Ids of topics; none to take the paper's.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The statement, in Markdown with TeX; null where it is not written yet.</summary>
    public string? Statement { get; init; }

    /// <summary>The hypotheses, the one that the control breaks first; none where they are not written yet.</summary>
    public IReadOnlyList<string> Hypotheses { get; init; } = [];

    /// <summary>Which hypothesis the control breaks, and how; null where that is not decided yet.</summary>
    public string? Control { get; init; }

    /// <summary>The parameters; none for the one that checks of this kind usually have.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>Whether a claim that is near to another is wanted all the same.</summary>
    public bool Force { get; init; }
}
