namespace TheoryAtlas.Search;

/// <summary>A paper or claim that is close to another one.</summary>
/// <param name="Type">Paper or claim.</param>
/// <param name="Id">The paper's key or the claim's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Reasons">Why it is close, the weightiest reason first; never empty.</param>
public sealed record RelatedDocument(DocumentType Type, string Id, string Title, IReadOnlyList<Kinship> Reasons);

/// <summary>One reason why two documents are close.</summary>
/// <param name="Kind">What ties them.</param>
/// <param name="With">What stands between both (a topic's label, a paper's or a claim's title, the name of a family of theorems); null where the kind says all.</param>
/// <param name="WithId">The id or key of that topic, paper or claim; null where there is none.</param>
public sealed record Kinship(KinshipKind Kind, string? With = null, string? WithId = null)
{
    /// <summary>The reason in words that follow on the title of the other one, such as <c>shares the topic Neural tangent kernel</c>.</summary>
    public override string ToString() => Kind switch
    {
        KinshipKind.StatesIt => "states, sharpens or explains it",
        KinshipKind.SamePaper => "is a claim of the same paper",
        KinshipKind.BuildsOnIt => $"builds on {Quoted ?? "it"}",
        KinshipKind.IsItsFoundation => $"is what {Quoted ?? "it"} builds on",
        KinshipKind.UsesIt => $"uses {Quoted}",
        KinshipKind.RefinesIt => $"sharpens {Quoted}",
        KinshipKind.IsUsedByIt => $"is used by {Quoted}",
        KinshipKind.IsRefinedByIt => $"is sharpened by {Quoted}",
        KinshipKind.CommonFoundation => $"also builds on {Quoted}",
        KinshipKind.CommonSuccessor => $"{Quoted} builds on both",
        KinshipKind.SameFamily => $"is another {With}",
        KinshipKind.SharedTopic => $"shares the topic {With}",
        _ => "is close in content",
    };

    private string? Quoted => With is null ? null : $"“{With}”";
}

/// <summary>What ties two documents: how the other one stands to this one. A claim builds on what its paper builds on.</summary>
public enum KinshipKind
{
    /// <summary>The other is a paper that states, sharpens or explains this claim beside the claim's own paper.</summary>
    StatesIt,

    /// <summary>The other is a claim of the same paper.</summary>
    SamePaper,

    /// <summary>The other builds on this paper, or on this claim's paper, which is named.</summary>
    BuildsOnIt,

    /// <summary>This paper, or this claim's paper, which is named, builds on the other.</summary>
    IsItsFoundation,

    /// <summary>The other claim uses a claim of this paper.</summary>
    UsesIt,

    /// <summary>The other claim sharpens a claim of this paper.</summary>
    RefinesIt,

    /// <summary>A claim of this paper uses the other.</summary>
    IsUsedByIt,

    /// <summary>A claim of this paper sharpens the other.</summary>
    IsRefinedByIt,

    /// <summary>Both build on the same paper, or use or sharpen the same claim.</summary>
    CommonFoundation,

    /// <summary>The same paper builds on both, or the same claim uses or sharpens both.</summary>
    CommonSuccessor,

    /// <summary>Both are claims of the same kind with the same main topic.</summary>
    SameFamily,

    /// <summary>Both have the topic.</summary>
    SharedTopic,

    /// <summary>Their words say similar things.</summary>
    CloseInContent,
}
