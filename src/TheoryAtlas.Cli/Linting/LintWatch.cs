using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Cli.Linting;

/// <summary>Lints again whenever a file is saved, in the form in which an editor's task reads it.</summary>
internal static class LintWatch
{
    /// <summary>Begins what is printed after each change; .vscode/tasks.json looks for it.</summary>
    public const string Begins = "atlas lint: looking …";

    /// <summary>Ends it.</summary>
    public const string Ends = "atlas lint: waiting for changes.";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    /// <summary>Lints until it is cancelled.</summary>
    public static async Task RunAsync(CliContext context, ChosenPaths paths, TimeProvider clock, CancellationToken cancellation)
    {
        var (files, loaded) = (AtlasFiles.Read(context.Root), context.Loaded);
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        while (true)
        {
            var signature = AtlasFiles.Signature(context.Root);
            Console.Out.WriteLine(Begins);
            var result = LintRules.Check(loaded, context.Data);
            IReadOnlyList<Diagnostic> findings = [.. result.Findings.Where(paths.Include)];
            foreach (var finding in findings)
                Console.Out.WriteLine(finding);
            Console.Out.WriteLine(FindingCount.Words(findings));
            Console.Out.WriteLine(Ends);
            do
            {
                await timer.WaitForNextTickAsync(cancellation);
            }
            while (AtlasFiles.Signature(context.Root) == signature);

            var now = AtlasFiles.Read(context.Root);
            loaded = AtlasLoader.Reload(loaded, AtlasFiles.Changed(files, now));
            files = now;
        }
    }
}
