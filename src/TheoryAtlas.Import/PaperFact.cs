namespace TheoryAtlas.Import;

/// <summary>A fact without which there is no record.</summary>
public enum PaperFact
{
    /// <summary>What it is called.</summary>
    Title,

    /// <summary>Who wrote it.</summary>
    Authors,

    /// <summary>When it was published.</summary>
    Year,
}
