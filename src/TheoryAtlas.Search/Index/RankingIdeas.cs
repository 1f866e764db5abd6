namespace TheoryAtlas.Search.Index;

/// <summary>The ideas that the ranking is made of beside BM25F over stems. Each can be switched off to see what it is worth.</summary>
[Flags]
public enum RankingIdeas
{
    /// <summary>BM25F over stems alone.</summary>
    None = 0,

    /// <summary>Acronyms and their long forms find each other.</summary>
    Synonyms = 1,

    /// <summary>A word that occurs nowhere is replaced by the nearest that does.</summary>
    Corrections = 2,

    /// <summary>Documents that say more of a short query come first.</summary>
    Coverage = 4,

    /// <summary>The word as written counts beside its stem.</summary>
    SurfaceForms = 8,

    /// <summary>Neighbouring words of the query found side by side count extra.</summary>
    Adjacency = 16,

    /// <summary>Queries of some length are also compared by latent semantic analysis.</summary>
    Semantics = 32,

    /// <summary>Titles that the query half remembers count extra.</summary>
    TitleMatch = 64,

    /// <summary>Words that hyphens or spaces tie or part elsewhere are one.</summary>
    Compounds = 128,

    /// <summary>A last word that is none is read as the beginning of one.</summary>
    Completion = 256,

    /// <summary>Of equally good answers, the one that others build on comes first.</summary>
    Standing = 512,

    /// <summary>Words that say nothing about a subject are left out of the query.</summary>
    StopWords = 1024,

    /// <summary>All of them: what the site and the command line use.</summary>
    All = Synonyms | Corrections | Coverage | SurfaceForms | Adjacency | Semantics | TitleMatch | Compounds | Completion | Standing | StopWords,
}
