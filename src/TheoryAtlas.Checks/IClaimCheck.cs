namespace TheoryAtlas.Checks;

/// <summary>
/// A program that measures what a claim speaks about. It runs once per <see cref="Arm"/>; both arms
/// take the same path through the code and meet the same criterion, and only the hypothesis that the
/// claim's control names differs between them.
/// </summary>
public interface IClaimCheck
{
    /// <summary>Measures one arm.</summary>
    /// <param name="run">Parameters, random numbers, progress and plots of this run.</param>
    /// <returns>The findings, built by <see cref="CheckContext.Evidence"/>.</returns>
    Evidence Run(CheckContext run);
}
