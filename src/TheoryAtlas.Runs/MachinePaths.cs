using System.Text.RegularExpressions;
namespace TheoryAtlas.Runs;

/// <summary>Takes folders of the machine out of messages, which may quote them; the name of the file stays.</summary>
public static partial class MachinePaths
{
    /// <summary>The run without them.</summary>
    public static RunRecord Without(RunRecord run) => run with
    {
        Reason = Without(run.Reason),
        Theorem = Without(run.Theorem),
        Control = Without(run.Control),
        Environment = run.Environment is { } environment ? Without(environment) : null,
    };

    /// <summary>The environment without them.</summary>
    public static RunEnvironment Without(RunEnvironment environment) => environment with
    {
        Confinement = environment.Confinement is { } confinement ? Without(confinement) : null,
        Lacking = environment.Lacking is { } lacking ? Without(lacking) : null,
    };

    /// <summary>The text without them: <c>/home/ann/x/lib.so</c> becomes <c>…/lib.so</c>.</summary>
    public static string Without(string text) => Absolute().Replace(text, "…/$1");

    private static ArmResult? Without(ArmResult? arm) => arm?.Error is not { } error
        ? arm
        : arm with { Error = new RunError(Without(error.Message), error.Details is { } details ? Without(details) : null) };

    // A path begins after a space, a quote or a bracket, and has two parts at least: neither "f/g" nor "1 / 2" is one.
    // The compiler writes /_/ for the repository's own root.
    [GeneratedRegex(@"(?<![\w/…])(?:/|[A-Za-z]:[\\/])(?!_/)(?:[\w.+@~-]+[\\/])+([\w.+@~-]*)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Absolute();
}
