namespace TheoryAtlas.Cli;

/// <summary>What the exit code says.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The answer is no: refuted, lint errors, nothing found.</summary>
    public const int Negative = 1;

    /// <summary>Wrong use, or a broken environment.</summary>
    public const int WrongUse = 2;
}

/// <summary>The command was used wrongly; the message says what would be right.</summary>
public class UsageException(string message) : Exception(message);

/// <summary>The input ended before everything was answered.</summary>
public sealed class InputEndedException() : UsageException("\nThe input ended before everything was answered. Nothing was written.");
