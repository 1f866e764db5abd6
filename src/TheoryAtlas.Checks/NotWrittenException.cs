using System.Runtime.CompilerServices;

namespace TheoryAtlas.Checks;

/// <summary>
/// A part of a check that its author has not written yet. It ends its arm without evidence, so that the verdict is
/// <c>errored</c>: nothing was measured, so nothing is verified, and nothing is refuted either.
/// </summary>
public sealed class NotWrittenException : Exception
{
    // The build maps the repository to this folder.
    private const string Mapped = "/_/";

    /// <summary>Ends the arm.</summary>
    /// <param name="what">What is to be written here, in a sentence.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public NotWrittenException(string what, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base($"Not written yet, {(file.StartsWith(Mapped, StringComparison.Ordinal) ? file[Mapped.Length..] : file)}:{line}: {what}")
    {
    }
}
