namespace TheoryAtlas.Site.Preview;

/// <summary>What a preview shows.</summary>
/// <param name="Target">The record.</param>
/// <param name="Builder">Compiles its check when that changes; null where it is not to be compiled.</param>
public sealed record PreviewOptions(PreviewTarget Target, ICheckBuilder? Builder = null);
