namespace TheoryAtlas.Import;

/// <summary>What keeps a draft from being a record.</summary>
/// <param name="Fact">The fact that is wrong, so that giving it by hand mends it; null where none is.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record DraftError(PaperFact? Fact, string Message);
