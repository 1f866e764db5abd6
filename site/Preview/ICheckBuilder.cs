using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Site.Preview;

/// <summary>Compiles one claim's check by itself.</summary>
public interface ICheckBuilder
{
    /// <summary>Compiles the check as it is now.</summary>
    /// <param name="claim">The claim's id.</param>
    /// <param name="cancellation">Ends the compiler.</param>
    Task<BuiltCheck> BuildAsync(string claim, CancellationToken cancellation);
}

/// <summary>What came of a compilation.</summary>
/// <param name="Assembly">Path of the assembly; null if there is none.</param>
/// <param name="Errors">What the compiler and the analyzers found.</param>
/// <param name="Problem">Why nothing could be compiled, where that is not the source's fault; null otherwise.</param>
public sealed record BuiltCheck(string? Assembly, IReadOnlyList<Diagnostic> Errors, string? Problem);
