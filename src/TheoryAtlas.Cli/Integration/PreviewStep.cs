using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Sweeps;
using TheoryAtlas.Site.Pages.Docs;
using TheoryAtlas.Site.Publishing;

namespace TheoryAtlas.Cli.Integration;

/// <summary>Makes the pages of what changed, as readers will see them.</summary>
internal static class PreviewStep
{
    /// <summary>The folder within the output.</summary>
    public const string Folder = "preview";

    // Whoever changes more looks at the site itself.
    private const int MostPages = 200;

    public static async Task<(StepOutcome Outcome, PreviewFiles? Files)> Run(CliContext context, CiPlan plan, ProposedChange change, CancellationToken cancellation)
    {
        var output = Path.Combine(plan.Output, Folder);
        var all = Addresses(context.Atlas, change);
        if (all.Count == 0)
        {
            // That of an earlier change would be taken for one of this.
            if (Directory.Exists(output))
                Directory.Delete(output, recursive: true);
            return (StepOutcome.LeftOut("no page changed"), null);
        }

        IReadOnlyList<string> addresses = [.. all.Take(MostPages)];
        var report = await SitePublisher.PublishAsync(new PublishOptions { Root = context.Root, Output = output, Data = context.Data, Only = addresses }, cancellation);
        var words = $"{CiReport.Counted(addresses.Count, "page")} in {Folder}/{(addresses.Count < all.Count ? $", of {all.Count} that changed" : "")}";
        var outcome = report.DeadLinks.Count == 0 ? StepOutcome.Passed(words)
            : StepOutcome.Failed($"{words}; {CiReport.Counted(report.DeadLinks.Count, "link leads", "links lead")} nowhere", [.. report.DeadLinks.Take(20).Select(link => $"{link.Page}: {link.Target}, {link.Why}")]);
        return (outcome, new PreviewFiles(Folder, addresses, report.Files, report.Bytes));
    }

    // The pages of the records, of the papers whose claims changed, and of files that are a page each. What else shows them has not changed by itself.
    private static IReadOnlyList<string> Addresses(Atlas atlas, ProposedChange change) =>
    [
        .. change.Records.Where(record => record.Page is not null && Exists(atlas, record)).Select(record => record.Page!)
            .Concat(change.Of(RecordKind.Claim).Select(record => atlas.Claim(record.Id)).OfType<Claim>().Where(claim => atlas.Paper(claim.Paper) is not null).Select(claim => "/papers/" + claim.Paper))
            .Concat(change.Sources.Files.Where(file => file.Change != FileChange.Deleted).Select(file => PageOf(file.Path)).OfType<string>())
            .Distinct(StringComparer.Ordinal),
    ];

    private static string? PageOf(string path) => path.Split('/') switch
    {
        ["corpus", "glossary.yaml"] => "/glossary",
        ["docs", _] or ["docs", _, _] when path.EndsWith(".md", StringComparison.Ordinal) => DocPage.AddressOf(path["docs/".Length..]),
        _ => null,
    };

    // A record with errors has no page.
    private static bool Exists(Atlas atlas, RecordChange record) => record.Kind switch
    {
        RecordKind.Paper => atlas.Paper(record.Id) is not null,
        RecordKind.Claim => atlas.Claim(record.Id) is not null,
        RecordKind.Topic => atlas.Topic(record.Id) is not null,
        _ => atlas.Survey(record.Id) is not null,
    };
}
