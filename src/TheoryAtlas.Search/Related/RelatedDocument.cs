namespace TheoryAtlas.Search;

/// <summary>A paper or claim that is close to another one.</summary>
/// <param name="Type">Paper or claim.</param>
/// <param name="Id">The paper's key or the claim's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Reasons">Why it is close, the weightiest reason first; never empty.</param>
public sealed record RelatedDocument(DocumentType Type, string Id, string Title, IReadOnlyList<Kinship> Reasons);

/// <summary>One reason why two documents are close.</summary>
/// <param name="Kind">What ties them.</param>
/// <param name="With">What both share (a topic's label, a paper's title, the name of a family of theorems); null where the kind says all.</param>
public sealed record Kinship(KinshipKind Kind, string? With)
{
    /// <summary>The reason in words, such as <c>shares the topic Neural tangent kernel</c>.</summary>
    public override string ToString() => Kind switch
    {
        KinshipKind.StatesIt => "states it",
        KinshipKind.IsClaimed => "is a claim of it",
        KinshipKind.BuildsOnIt => "builds on it",
        KinshipKind.IsItsFoundation => "is what it builds on",
        KinshipKind.UsesIt => "uses it",
        KinshipKind.RefinesIt => "refines it",
        KinshipKind.IsUsedByIt => "is used by it",
        KinshipKind.IsRefinedByIt => "is refined by it",
        KinshipKind.CommonFoundation => $"also builds on {With}",
        KinshipKind.CommonSuccessor => $"{With} builds on both",
        KinshipKind.SameFamily => $"is of the same family of theorems: {With}",
        KinshipKind.SharedTopic => $"shares the topic {With}",
        _ => "is close in content",
    };
}

/// <summary>What ties two documents.</summary>
public enum KinshipKind
{
    /// <summary>The other is a paper that states this claim.</summary>
    StatesIt,

    /// <summary>The other is a claim of this paper.</summary>
    IsClaimed,

    /// <summary>The other builds on this paper.</summary>
    BuildsOnIt,

    /// <summary>This paper builds on the other.</summary>
    IsItsFoundation,

    /// <summary>The other claim uses this one.</summary>
    UsesIt,

    /// <summary>The other claim refines this one.</summary>
    RefinesIt,

    /// <summary>This claim uses the other.</summary>
    IsUsedByIt,

    /// <summary>This claim refines the other.</summary>
    IsRefinedByIt,

    /// <summary>Both build on the same paper.</summary>
    CommonFoundation,

    /// <summary>The same paper builds on both.</summary>
    CommonSuccessor,

    /// <summary>Both are claims of the same kind about the same topic.</summary>
    SameFamily,

    /// <summary>Both have the topic.</summary>
    SharedTopic,

    /// <summary>Their words say similar things.</summary>
    CloseInContent,
}
